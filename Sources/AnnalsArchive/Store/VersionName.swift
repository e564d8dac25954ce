/// The name of a version: "v" and at least six digits. Order is by number.
public enum VersionName {
  public static func text(_ number: Int) -> String {
    let digits = String(number)
    return "v" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The number of a name that `text` could have made; nil for any other.
  public static func number(_ name: String) -> Int? {
    guard name.utf8.first == UInt8(ascii: "v"), let number = Int(name.dropFirst()), number > 0,
      text(number) == name
    else { return nil }
    return number
  }
}
