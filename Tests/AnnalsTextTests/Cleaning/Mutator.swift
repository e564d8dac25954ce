import Foundation

@testable import AnnalsText

/// Stretches of the sample's raw files, damaged in one to six ways: what real files look like
/// after one more accident. The same in every run.
struct Mutator {
  private var dice: Dice
  private let articles: [[UInt8]]
  private let pieces: [[UInt8]]

  init(seed: UInt64, pieces: [String]) {
    dice = Dice(seed)
    articles = Self.sample
    self.pieces = pieces.map { Array($0.utf8) }
  }

  /// The raw files of the sample, in the order of their names.
  private static let sample: [[UInt8]] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("jobs/sample")
    let names = (FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String]) ?? []
    let files = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      FileManager.default.contents(atPath: root.appendingPathComponent($0).path)
    }.map { [UInt8]($0) }.filter { $0.count > 100 }
    precondition(files.count > 20, "the sample is not at \(root.path)")
    return files
  }()

  mutating func next() -> [UInt8] {
    let article = articles[dice.roll(articles.count)]
    let start = dice.roll(article.count - 20)
    var bytes = Array(article[start..<min(article.count, start + 20 + dice.roll(180))])
    for _ in 0...dice.roll(6) { mutate(&bytes) }
    return bytes.isEmpty ? [0x61] : bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let i = dice.roll(bytes.count)
    let j = min(bytes.count, i + 1 + dice.roll(12))
    switch dice.roll(9) {
    case 0: bytes[i] = UInt8(dice.roll(256))
    case 1: bytes.removeSubrange(i..<j)
    case 2: bytes.insert(contentsOf: bytes[i..<j], at: i)
    case 3: bytes.insert(contentsOf: pieces[dice.roll(pieces.count)], at: i)
    case 4: bytes[i] = [0x0A, 0x0D, 0x20, 0x09, 0x2D, 0x3C, 0x3E, 0x26, 0xA0][dice.roll(9)]
    case 5: bytes.replaceSubrange(i..<j, with: Array(repeating: bytes[i], count: 1 + dice.roll(9)))
    case 6: bytes.swapAt(i, dice.roll(bytes.count))
    case 7:
      // UTF-8 that was read as Latin-1.
      var output = UTF8Output(capacity: 24)
      for byte in bytes[i..<j] { output.append(UInt32(byte)) }
      bytes.replaceSubrange(i..<j, with: output.bytes)
    default: bytes.insert(contentsOf: pieces[dice.roll(pieces.count)], at: bytes.count)
    }
  }
}
