/// Reads telephone numbers: international, of the North American plan, and national ones
/// where a word says so.
struct PhoneReader {
  struct Match {
    var upper: Int
    var confidence: Int
  }

  /// A number with `+` before it: `run` begins after the sign.
  func international(
    _ text: Span<UInt8>, _ run: DigitRun, from first: Int = 0, hasCue: Bool
  ) -> Match? {
    var groups = run.groups
    while groups > 0 {
      let digits = run.count(groups)
      if digits &- first <= 15, run.endsAfter(groups), isClean(run, groups),
        let national = nationalDigits(run, from: first, groups),
        let (code, lengths) = CallingCodes.match(run, from: first, digits: digits),
        lengths.contains(national &- code),
        code > 1 || run.digits[first] != 1 || isNANP(run, first &+ 1),
        first == 0 || hasCue || groups >= 3,
        run.sign(min(1, groups &- 1)) != UInt8(ascii: ".") || groups >= 3,
        run.size(0) &- first >= code || run.size(0) == first
      {
        let end = withExtension(text, run.end(groups))
        if endsIdentifier(text, end) {
          return Match(upper: end, confidence: hasCue ? 99 : first == 0 ? 95 : 85)
        }
      }
      groups &-= 1
    }
    return nil
  }

  /// Digits from `first` on, a trunk prefix in brackets ("(0)") or after the code left out.
  private func nationalDigits(_ run: DigitRun, from first: Int, _ groups: Int) -> Int? {
    var count = run.count(groups) &- first
    for g in 0..<groups where run.sign(g) == UInt8(ascii: "(") {
      if run.size(g) == 1 {
        guard run.value(run.count(g), 1) == 0 else { return nil }
        count &-= 1
      }
      return count
    }
    // "+44 020 …" is wrong and common.
    if groups > 2, run.size(0) == 2, run.digits[2] == 0, run.value(0, 2) != 39 { count &-= 1 }
    return count
  }

  /// Whether no group is divided loosely.
  private func isClean(_ run: DigitRun, _ groups: Int) -> Bool {
    for g in 1..<max(groups, 1) where run.sign(g) == UInt8(ascii: "~") { return false }
    return true
  }

  /// Area code and exchange at digit `first`: NXX each, neither N11 (ATIS-0300055).
  private func isNANP(_ run: DigitRun, _ first: Int) -> Bool {
    func isCode(_ k: Int) -> Bool {
      run.digits[k] >= 2 && !(run.digits[k &+ 1] == 1 && run.digits[k &+ 2] == 1)
    }
    return isCode(first) && run.digits[first &+ 1] != 9 && isCode(first &+ 3)
  }

  private func isTollFree(_ run: DigitRun, _ first: Int) -> Bool {
    switch run.value(first, 3) {
    case 800, 833, 844, 855, 866, 877, 888: true
    default: false
    }
  }

  /// A number without `+`.
  func domestic(
    _ text: Span<UInt8>, _ run: DigitRun, isOpened: Bool, isAlone: Bool,
    _ context: NumberContext, followsPhone: Bool
  ) -> Match? {
    let hasCue = context.saysPhone || followsPhone
    if !hasCue, context.saysOther { return nil }
    if run.groups > 1 || run.size(0) >= 10,
      run.digits[0] == 0, run.digits[1] == 0, run.count(run.groups) > 2, run.digits[2] != 0,
      run.size(0) != 3,
      let match = international(text, run, from: 2, hasCue: hasCue)
    {
      return match
    }
    if let match = northAmerican(text, run, isOpened: isOpened, isAlone: isAlone, hasCue) {
      return match
    }
    return national(
      text, run, isOpened: isOpened, isAlone: isAlone, hasCue: hasCue,
      isDirect: followsPhone || (context.saysPhone && context.isDirect))
  }

  private func northAmerican(
    _ text: Span<UInt8>, _ run: DigitRun, isOpened: Bool, isAlone: Bool, _ hasCue: Bool
  ) -> Match? {
    let first = run.size(0) == 1 && run.digits[0] == 1 ? 1 : 0
    let area = first
    guard first == 0 || !isOpened else { return nil }
    if run.groups >= area &+ 3, run.size(area) == 3, run.size(area &+ 1) == 3,
      run.size(area &+ 2) == 4, run.endsAfter(area &+ 3), isNANP(run, first)
    {
      let one = run.sign(area &+ 1)
      let two = run.sign(area &+ 2)
      let isBracketed = run.sign(area) == UInt8(ascii: "(")
      let isTight =
        (one == two && one != 0x20) || (two == UInt8(ascii: "-") && one != UInt8(ascii: "~"))
      let isUsual = isBracketed || isTight || (first == 1 && isTollFree(run, 1))
      guard isUsual && (one != UInt8(ascii: "~") || hasCue) || hasCue || isAlone else {
        return nil
      }
      // "of 300 450-5000": only a bracket, a sign or a word makes it a telephone number.
      guard one != 0x20 || isBracketed || hasCue || isAlone || first == 1 else { return nil }
      return finish(text, run.end(area &+ 3), hasCue ? 98 : isBracketed ? 95 : 90)
    }
    if run.size(0) == 10 || (run.size(0) == 11 && run.digits[0] == 1), hasCue, run.endsAfter(1),
      isNANP(run, run.size(0) &- 10)
    {
      return finish(text, run.end(1), 85)
    }
    return nil
  }

  private func national(
    _ text: Span<UInt8>, _ run: DigitRun, isOpened: Bool, isAlone: Bool, hasCue: Bool,
    isDirect: Bool
  ) -> Match? {
    var groups = min(run.groups, 6)
    while groups > 0 {
      if run.endsAfter(groups),
        let confidence = nationalConfidence(
          run, groups, isOpened: isOpened, isAlone: isAlone, hasCue: hasCue, isDirect: isDirect),
        let match = finish(text, run.end(groups), confidence)
      {
        return match
      }
      groups &-= 1
    }
    return nil
  }

  private func nationalConfidence(
    _ run: DigitRun, _ groups: Int, isOpened: Bool, isAlone: Bool, hasCue: Bool, isDirect: Bool
  ) -> Int? {
    let digits = run.count(groups)
    guard digits >= 7, digits <= 13 else { return nil }
    var smallest = 99
    var hasSlash = false
    for g in 0..<groups {
      smallest = min(smallest, run.size(g))
      hasSlash = hasSlash || run.sign(g) == UInt8(ascii: "/") || run.sign(g) == UInt8(ascii: "~")
    }
    guard smallest >= 2, run.commonSign(groups) != UInt8(ascii: ".") || groups >= 3 else {
      return nil
    }
    let beginsWithTrunk = run.digits[0] == 0 && run.digits[1] != 0
    if beginsWithTrunk {
      if groups == 1 { return isDirect && digits >= 9 ? 85 : nil }
      if hasCue, digits >= 8 { return 95 }
      // Ten or eleven digits with a nought before: London, Tokyo, mobiles. Pairs may be lots.
      let sign = run.commonSign(groups)
      guard digits == 10 || digits == 11, run.size(groups &- 1) >= 3, !hasSlash,
        sign == 0x20 || sign == UInt8(ascii: "-") || isOpened
      else { return nil }
      return 75
    }
    guard hasCue, !hasSlash, !isOpened || groups > 1 else { return nil }
    if groups == 1 { return isDirect && digits <= 11 ? 70 : nil }
    // "2010-2012", "2024-06-19".
    if run.size(0) == 4, run.digits[0] <= 2, digits <= 8, run.sign(1) == UInt8(ascii: "-") {
      return nil
    }
    if run.has(sizes: 2, 2, 4), groups == 3 { return nil }
    // "The mobile site had 20 000 000 users."
    guard isDirect || (groups == 2 && digits == 7) else { return nil }
    return groups == 2 && digits == 7 ? 85 : 75
  }

  /// A name in place of digits: `1-800-FLOWERS`.
  func vanity(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Match? {
    var i = lower
    if i &+ 2 < upper, text[i] == UInt8(ascii: "1"), text[i &+ 1] == UInt8(ascii: "-") { i &+= 2 }
    guard i &+ 4 < upper, text[i &+ 3] == UInt8(ascii: "-"), text[i] == UInt8(ascii: "8") else {
      return nil
    }
    let run = DigitRun(text, at: i)
    guard run.groups > 0, run.size(0) == 3, isTollFree(run, 0) else { return nil }
    i &+= 4
    var signs = 0
    var letters = 0
    while i < upper {
      let byte = text[i]
      if byte &- 0x41 < 26 {
        letters &+= 1
        signs &+= 1
      } else if byte &- 0x30 < 10 {
        signs &+= 1
      } else if byte != UInt8(ascii: "-") {
        return nil
      }
      i &+= 1
    }
    guard signs >= 7, signs <= 10, letters >= 3 else { return nil }
    return Match(upper: upper, confidence: 90)
  }

  private func finish(_ text: Span<UInt8>, _ end: Int, _ confidence: Int) -> Match? {
    let end = withExtension(text, end)
    return endsIdentifier(text, end) ? Match(upper: end, confidence: confidence) : nil
  }

  /// The end with the extension that follows: "ext. 12", "x12", ", extension 12".
  private func withExtension(_ text: Span<UInt8>, _ end: Int) -> Int {
    var i = end
    if i < text.count, text[i] == UInt8(ascii: ",") { i &+= 1 }
    if i < text.count, text[i] == 0x20 { i &+= 1 }
    var letters = 0
    for word: StaticString in ["extension", "extn", "ext", "x"] where letters == 0 {
      let count = word.utf8CodeUnitCount
      guard i &+ count < text.count else { continue }
      let matches = word.withUTF8Buffer { bytes in
        for k in 0..<count where unsafe text[i &+ k] | 0x20 != bytes[k] { return false }
        return true
      }
      if matches { letters = count }
    }
    guard letters > 0 else { return end }
    i &+= letters
    if i < text.count, text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ":") { i &+= 1 }
    if i < text.count, text[i] == 0x20 { i &+= 1 }
    let first = i
    while i < text.count, text[i] &- 0x30 < 10, i &- first < 7 { i &+= 1 }
    return i > first && i &- first <= 6 ? i : end
  }
}
