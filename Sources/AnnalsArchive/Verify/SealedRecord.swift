/// Seals a small JSON file that no manifest lists, so that damage to it can be told.
///
/// The object's last member, `seal`, is the SHA-256 of the file's bytes with zeros in place of
/// the seal's own 64 digits.
public enum SealedRecord {
  static let key = "seal"
  private static let blank = String(repeating: "0", count: 64)

  /// The bytes of the object with its seal.
  public static func bytes(_ members: [JSONMember]) -> [UInt8] {
    var bytes = JSONValue.object(members + [JSONMember(key, .string(blank))]).bytes()
    guard let place = place(in: bytes) else { preconditionFailure("no place for the seal") }
    var digits: [UInt8] = []
    Digest(of: bytes).appendHex(to: &digits)
    bytes.replaceSubrange(place, with: digits)
    return bytes
  }

  /// Whether the bytes are those that were sealed; nil where they have no seal.
  static func isWhole(_ bytes: [UInt8]) -> Bool? {
    guard let place = place(in: bytes) else { return nil }
    var blanked = bytes
    blanked.replaceSubrange(place, with: blank.utf8)
    return Digest(hex: bytes[place]) == Digest(of: blanked)
  }

  /// Where the digits stand: behind the last `"seal": "`.
  private static func place(in bytes: [UInt8]) -> Range<Int>? {
    let lead = Array("\"\(key)\": \"".utf8)
    var start = bytes.count - lead.count - 64
    while start >= 0 {
      if bytes[start..<start + lead.count].elementsEqual(lead) {
        return start + lead.count..<start + lead.count + 64
      }
      start -= 1
    }
    return nil
  }
}
