import AnnalsText

/// Takes texts from standard input, one frame after the other, and answers each with one.
struct TextFrames {
  private let decoder = TextDecoder()
  private let cleaner = TextCleaner()

  func run(_ answer: (TextFrames, [UInt8]) -> [UInt8]) {
    while let length = StandardStreams.read(4) {
      let count = length.reversed().reduce(0) { $0 << 8 | Int($1) }
      guard let bytes = StandardStreams.read(count) else { return }
      let answer = answer(self, bytes)
      let head = (0..<4).map { UInt8(truncatingIfNeeded: answer.count >> ($0 * 8)) }
      StandardStreams.write(head + answer, to: 1)
    }
  }

  private func decode(_ bytes: [UInt8]) -> DecodingOutcome {
    bytes.isEmpty ? .binary("no bytes") : decoder.decode(bytes)
  }

  func decoded(_ bytes: [UInt8]) -> [UInt8] {
    switch decode(bytes) {
    case .binary(let reason): return Array("binary\t\(reason)\t0\t0\n".utf8)
    case .text(let text):
      let head =
        "\(text.encoding)\t\(text.method.rawValue)\t\(text.confidence.value)\t\(text.replaced)\n"
      return Array(head.utf8) + text.bytes
    }
  }

  func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    guard case .text(let text) = decode(bytes) else { return [] }
    return cleaner.clean(text).text
  }
}
