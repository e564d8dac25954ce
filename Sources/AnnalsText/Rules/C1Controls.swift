/// Reads stray C1 controls (U+0080 to U+009F) as the bytes of Windows-1252 they once were:
/// "it\u{92}s" is "it’s". Those that Windows-1252 does not have are taken out.
struct C1Controls: CharacterRule {
  let name = "c1-controls"
  let version = 1
  let triggers: [UInt8] = [0xC2]

  func mend(_ text: Span<UInt8>, at i: Int, into replacement: inout [UInt8]) -> Int {
    let byte = text[i + 1]
    guard byte < 0xA0 else { return 0 }
    let scalar = SingleByteCharset.windows1252.scalar(byte)
    if scalar != 0xFFFD { replacement.appendScalar(scalar) }
    return 2
  }
}

extension [UInt8] {
  /// Appends a Unicode scalar value as UTF-8.
  mutating func appendScalar(_ scalar: UInt32) {
    var output = UTF8Output(capacity: 4)
    output.append(scalar)
    append(contentsOf: output.bytes)
  }
}
