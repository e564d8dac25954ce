/// The forms in which a job writes sizes, shares, durations and modes. Nil: not of that form.
enum JobValues {
  /// A whole number without sign.
  static func integer(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    // YAML 1.1 reads 0444 as octal; a number that two readers take differently is refused.
    if text.utf8.count > 1, text.utf8.first == 0x30 { return nil }
    return Int(text)
  }

  /// Bytes: `4194304`, `4096 KiB`, `4MiB`.
  static func bytes(_ text: String) -> Int? {
    for (unit, factor) in [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]
    where text.hasSuffix(unit) {
      guard let number = integer(trimmed(String(text.dropLast(3)))) else { return nil }
      let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
      return overflow ? nil : bytes
    }
    return integer(text)
  }

  /// `5%`, `0.25 %`, or a share below 1 (`0.05`). A plain 5 could mean either: refused.
  static func share(_ text: String) -> JobShare? {
    if text.hasSuffix("%") {
      guard let value = decimal(trimmed(String(text.dropLast())), places: 2), value <= 10_000
      else { return nil }
      return JobShare(hundredthsOfPercent: value)
    }
    guard let value = decimal(text, places: 4), value < 10_000 else { return nil }
    return JobShare(hundredthsOfPercent: value)
  }

  /// Seconds: `90m`, `26h`, `7d`, `3600s`.
  static func seconds(_ text: String) -> Int? {
    guard let unit = text.unicodeScalars.last,
      let number = integer(trimmed(String(text.dropLast()))), number > 0, number < 1_000_000_000
    else { return nil }
    switch unit {
    case "s": return number
    case "m": return number * 60
    case "h": return number * 3600
    case "d": return number * 86_400
    default: return nil
    }
  }

  /// The text of the file is read, not YAML's number: 0444 is octal there, 444 is not.
  static func fileMode(_ text: String) -> UInt32? {
    switch text {
    case "0444", "0o444": 0o444
    case "0440", "0o440": 0o440
    default: nil
    }
  }

  /// `12.5` with two places is 1250.
  private static func decimal(_ text: String, places: Int) -> Int? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = integer(String(halves[0])), whole <= 1_000_000 else { return nil }
    var value = whole
    var fraction = halves.count == 2 ? Array(halves[1].utf8) : []
    if halves.count == 2, fraction.isEmpty || fraction.count > places { return nil }
    while fraction.count < places { fraction.append(0x30) }
    for digit in fraction {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
