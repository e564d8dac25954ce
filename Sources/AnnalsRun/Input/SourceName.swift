/// Names of inputs as text that leads back to the bytes of the file's name.
///
/// A source name is the input's name, "/" and the path below its folder. Bytes that are not
/// valid UTF-8, C0 controls, DEL and `%` stand as `%XX` in upper-case hex; all else as it is.
///
/// Swift takes "é" in its two spellings for equal strings, a disk takes them for two names:
/// source names are compared by their bytes (`precedes`, `areSame`), never by `==`.
public enum SourceName {
  /// Complexity: O(n).
  public static func escape(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != percent }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var i = 0
    while i < bytes.count {
      let length = sequenceLength(bytes, at: i)
      if length == 0 || length == 1 && (bytes[i] < 0x20 || bytes[i] == 0x7F || bytes[i] == percent)
      {
        result.append(percent)
        result.append(hexDigit(bytes[i] >> 4))
        result.append(hexDigit(bytes[i] & 0xF))
        i += 1
      } else {
        result.append(contentsOf: bytes[i..<(i + length)])
        i += length
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes that `escape` made `name` of; nil if it would not have made it.
  public static func unescape(_ name: String) -> [UInt8]? {
    let bytes = Array(name.utf8)
    guard bytes.contains(percent) else {
      return escape(bytes).utf8.elementsEqual(bytes) ? bytes : nil
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == percent else {
        result.append(bytes[i])
        i += 1
        continue
      }
      guard i + 2 < bytes.count, let high = hexValue(bytes[i + 1]), let low = hexValue(bytes[i + 2])
      else { return nil }
      result.append(high << 4 | low)
      i += 3
    }
    // One name has one form: %41 for "A" leads nowhere.
    return escape(result).utf8.elementsEqual(bytes) ? result : nil
  }

  /// The source name of a file.
  public static func join(input: String, path: [UInt8]) -> String {
    escape(input.utf8) + "/" + escape(path)
  }

  /// The bytes of the path below the folder of an input, or nil if `name` is none of its names.
  public static func path(of name: String, input: String) -> [UInt8]? {
    let start = escape(input.utf8) + "/"
    let bytes = name.utf8
    guard bytes.starts(with: start.utf8) else { return nil }
    return unescape(String(Substring(bytes.dropFirst(start.utf8.count))))
  }

  /// The order of names in an archive: by their bytes.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let left = left.utf8.span
    let right = right.utf8.span
    let count = min(left.count, right.count)
    for i in 0..<count where left[i] != right[i] { return left[i] < right[i] }
    return left.count < right.count
  }

  public static func areSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private static let percent = UInt8(ascii: "%")

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }

  /// Bytes of the code point at `i` (Unicode table 3-7), 0 if it is not valid UTF-8.
  private static func sequenceLength(_ bytes: [UInt8], at i: Int) -> Int {
    func isTrail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + offset < bytes.count && range.contains(bytes[i + offset])
    }
    switch bytes[i] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return isTrail(1) ? 2 : 0
    case 0xE0: return isTrail(1, 0xA0...0xBF) && isTrail(2) ? 3 : 0
    case 0xED: return isTrail(1, 0x80...0x9F) && isTrail(2) ? 3 : 0
    case 0xE1...0xEF: return isTrail(1) && isTrail(2) ? 3 : 0
    case 0xF0: return isTrail(1, 0x90...0xBF) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF1...0xF3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF4: return isTrail(1, 0x80...0x8F) && isTrail(2) && isTrail(3) ? 4 : 0
    default: return 0
    }
  }
}
