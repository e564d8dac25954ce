/// Text from outside made fit for a terminal or a log: nothing in it moves the cursor, rings,
/// or turns the direction of writing.
///
/// Controls (C0, DEL, C1), the marks and embeddings of the bidirectional algorithm (UAX 9), line
/// and paragraph separators, and U+FEFF are written out; all else stays as it is.
public enum VisibleText {
  /// How a character that must not pass is written.
  public enum Notation: Sendable {
    /// `\u{202E}`
    case braces
    /// `\u202e`: within a JSON string it still means the same.
    case json
  }

  /// - Parameter keepsLines: whether line feeds and tabs pass.
  public static func bytes(
    _ text: [UInt8], _ notation: Notation = .braces, keepsLines: Bool = true
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 16)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if keepsLines, scalar == "\n" || scalar == "\t" {
        output.append(UInt8(scalar.value))
      } else if isUnsafe(scalar) {
        append(scalar, notation, to: &output)
      } else {
        output.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    return output
  }

  /// One line: line feeds and tabs do not pass either.
  public static func line(_ text: String) -> String {
    String(decoding: bytes(Array(text.utf8), keepsLines: false), as: UTF8.self)
  }

  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  private static func append(
    _ scalar: Unicode.Scalar, _ notation: Notation, to output: inout [UInt8]
  ) {
    switch notation {
    case .braces:
      output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8
    case .json:
      let digits = String(scalar.value, radix: 16)
      output += "\\u".utf8
      output += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.count))
      output += digits.utf8
    }
  }
}
