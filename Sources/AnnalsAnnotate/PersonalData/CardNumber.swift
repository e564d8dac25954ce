/// Payment card numbers: prefix and length of an issuer (ISO/IEC 7812), check digit by Luhn's
/// formula (US patent 2,950,048), in one of the groupings that stand on cards.
enum CardNumber {
  /// How sure the first `groups` groups of a run are a card's number, or nil.
  static func confidence(_ run: DigitRun, _ groups: Int, hasCue: Bool) -> Int? {
    let digits = run.count(groups)
    guard digits >= 13, digits <= 19, run.endsAfter(groups), isIssued(run, digits),
      passesLuhn(run, digits)
    else { return nil }
    if groups == 1 {
      if hasCue { return 98 }
      return digits == 15 || digits == 16 ? 80 : nil
    }
    guard let sign = run.commonSign(groups), sign == 0x20 || sign == UInt8(ascii: "-") else {
      return nil
    }
    let isUsual =
      switch (groups, digits) {
      case (4, 16): run.has(sizes: 4, 4, 4, 4)
      case (3, 15): run.has(sizes: 4, 6, 5)
      case (3, 14): run.has(sizes: 4, 6, 4)
      case (4, 14): run.has(sizes: 4, 4, 4, 2)
      case (4, 13): run.has(sizes: 4, 3, 3, 3)
      case (5, 19): run.has(sizes: 4, 4, 4, 4, 3)
      case (2, 19): run.has(sizes: 6, 13)
      default: false
      }
    return isUsual ? (hasCue ? 99 : 95) : nil
  }

  private static func isIssued(_ run: DigitRun, _ digits: Int) -> Bool {
    let four = run.value(0, 4)
    switch four / 100 {
    case 40...49: return digits == 16 || digits == 13 || digits == 19
    case 51...55: return digits == 16
    case 22...27: return digits == 16 && four >= 2221 && four <= 2720
    case 34, 37: return digits == 15
    case 36, 38, 39: return digits == 14
    case 30: return digits == 14 && (four <= 3059 || four == 3095)
    case 35: return digits == 16 && four >= 3528 && four <= 3589
    case 60: return digits == 16 && four == 6011
    case 62: return digits >= 16
    case 64: return digits == 16 && four >= 6440
    case 65: return digits == 16
    case 50: return (four == 5018 || four == 5020 || four == 5038) && digits == 16
    case 67: return four == 6759 && digits == 16
    default: return false
    }
  }

  static func passesLuhn(_ run: DigitRun, _ digits: Int) -> Bool {
    var sum = 0
    for k in 0..<digits {
      let digit = Int(run.digits[digits &- 1 &- k])
      let doubled = k & 1 == 1 ? digit &* 2 : digit
      sum &+= doubled > 9 ? doubled &- 9 : doubled
    }
    return sum % 10 == 0
  }
}
