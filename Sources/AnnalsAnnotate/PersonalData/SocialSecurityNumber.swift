/// Social security numbers of the United States: area, group and serial as the Social Security
/// Administration gives them out (no area 000, 666 or 900 to 999, no group 00, no serial 0000).
enum SocialSecurityNumber {
  static let words = hashes("ssn ssns social ss soc")

  static func confidence(_ run: DigitRun, _ context: NumberContext) -> Int? {
    let hasCue = context.says(words)
    if run.has(sizes: 3, 2, 4), run.endsAfter(3) {
      guard isValid(run), let sign = run.commonSign(3) else { return nil }
      if hasCue, sign == 0x20 || sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".") {
        return 99
      }
      return sign == UInt8(ascii: "-") && context.traits.isEmpty ? 80 : nil
    }
    guard run.has(sizes: 9), run.endsAfter(1), hasCue, context.isDirect || context.distance <= 4
    else { return nil }
    return isValid(run) ? 90 : nil
  }

  private static func isValid(_ run: DigitRun) -> Bool {
    let area = run.value(0, 3)
    return area != 0 && area != 666 && area < 900 && run.value(3, 2) != 0
      && run.value(5, 4) != 0
  }
}
