/// What composing needs to know of characters, from the generated tables.
struct CompositionData: Sendable {
  /// Combining class in the low byte, and how a character may change text in NFC above it.
  struct Property: Sendable {
    var bits: UInt16

    static let plain = Property(bits: 0)

    /// Canonical combining class; 0 is a starter.
    var combiningClass: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// Whether it never stands in text in NFC.
    var isNever: Bool { bits & 0x100 != 0 }
    /// Whether it may compose with what stands before it.
    var mayCompose: Bool { bits & 0x200 != 0 }
    /// Whether text can be cut before it without a change to what composing does.
    var isBoundary: Bool { bits == 0 }
  }

  static let shared = CompositionData()

  /// For each 64 characters the place of their properties, or 0 where all are plain.
  private var blocks = [UInt16](repeating: 0, count: 0x110000 >> 6)
  private var properties = [UInt16](repeating: 0, count: 64)
  private var decompositions: [UInt32: [UInt32]] = [:]
  private var pairs: [UInt64: UInt32] = [:]

  init() {
    for row in Self.rows(combiningClasses) {
      for scalar in row[0]...row[1] { mark(scalar, UInt16(row[2])) }
    }
    for row in Self.rows(canonicalPairs) {
      pairs[UInt64(row[0]) << 32 | UInt64(row[1])] = row[2]
      mark(row[1], 0x200)
    }
    let composites = Set(pairs.values)
    for row in Self.rows(canonicalDecompositions) {
      decompositions[row[0]] = Array(row[1...])
      if !composites.contains(row[0]) { mark(row[0], 0x100) }
    }
    for scalar in Hangul.vowels { mark(scalar, 0x200) }
    for scalar in Hangul.finals { mark(scalar, 0x200) }
  }

  private mutating func mark(_ scalar: UInt32, _ bits: UInt16) {
    let block = Int(scalar >> 6)
    if blocks[block] == 0 {
      blocks[block] = UInt16(properties.count >> 6)
      properties += [UInt16](repeating: 0, count: 64)
    }
    properties[Int(blocks[block]) << 6 + Int(scalar & 63)] |= bits
  }

  @inline(__always)
  func property(_ scalar: UInt32) -> Property {
    let block = blocks[Int(scalar >> 6)]
    return block == 0
      ? .plain : Property(bits: properties[Int(block) << 6 + Int(scalar & 63)])
  }

  /// Appends the canonical decomposition of a character, itself if it has none.
  func decompose(_ scalar: UInt32, into output: inout [UInt32]) {
    if let parts = decompositions[scalar] {
      output += parts
    } else if Hangul.syllables.contains(scalar) {
      Hangul.decompose(scalar, into: &output)
    } else {
      output.append(scalar)
    }
  }

  /// The character that two compose to, or nil.
  func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    Hangul.composed(first, second) ?? pairs[UInt64(first) << 32 | UInt64(second)]
  }

  private static func rows(_ table: StaticString) -> [[UInt32]] {
    table.utf8Bytes.split { $0 == 0x0A || $0 == 0x20 }.map { row in
      row.split(separator: UInt8(ascii: ",")).map { digits in
        digits.reduce(0) { $0 << 4 | UInt32($1 < 0x40 ? $1 - 0x30 : $1 - 0x37) }
      }
    }
  }
}

/// Syllables of Hangul, which compose by arithmetic (The Unicode Standard, section 3.12).
enum Hangul {
  static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
  private static let initials: ClosedRange<UInt32> = 0x1100...0x1112
  static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
  static let finals: ClosedRange<UInt32> = 0x11A8...0x11C2

  static func decompose(_ syllable: UInt32, into output: inout [UInt32]) {
    let place = syllable - syllables.lowerBound
    output.append(initials.lowerBound + place / 588)
    output.append(vowels.lowerBound + place % 588 / 28)
    if place % 28 > 0 { output.append(finals.lowerBound - 1 + place % 28) }
  }

  static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if initials.contains(first), vowels.contains(second) {
      let initial = (first - initials.lowerBound) * 588
      return syllables.lowerBound + initial + (second - vowels.lowerBound) * 28
    }
    guard syllables.contains(first), (first - syllables.lowerBound) % 28 == 0,
      finals.contains(second)
    else { return nil }
    return first + second - finals.lowerBound + 1
  }
}
