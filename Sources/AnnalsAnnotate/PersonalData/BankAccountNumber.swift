/// International bank account numbers: length by country (SWIFT's IBAN registry), check by
/// ISO 7064 MOD 97-10 as ISO 13616 lays down.
enum BankAccountNumber {
  /// The end of the number that starts at `lower`, or nil. Single spaces may divide it.
  static func end(_ text: Span<UInt8>, at lower: Int) -> Int? {
    guard lower &+ 15 <= text.count, text[lower] &- 0x41 < 26, text[lower &+ 1] &- 0x41 < 26,
      text[lower &+ 2] &- 0x30 < 10, text[lower &+ 3] &- 0x30 < 10,
      let length = lengths[(Int(text[lower]) &- 0x41) &* 26 &+ Int(text[lower &+ 1]) &- 0x41]
    else { return nil }
    var remainder = 0
    var count = 4
    var i = lower &+ 4
    while count < length {
      guard i < text.count else { return nil }
      if text[i] == 0x20 {
        i &+= 1
      } else if text[i] == 0xC2, i &+ 1 < text.count, text[i &+ 1] == 0xA0 {
        i &+= 2
      }
      guard i < text.count, let value = value(text[i]) else { return nil }
      remainder = (value > 9 ? remainder &* 100 &+ value : remainder &* 10 &+ value) % 97
      count &+= 1
      i &+= 1
    }
    for k in [lower, lower &+ 1, lower &+ 2, lower &+ 3] {
      guard let value = value(text[k]) else { return nil }
      remainder = (value > 9 ? remainder &* 100 &+ value : remainder &* 10 &+ value) % 97
    }
    return remainder == 1 && endsIdentifier(text, i) ? i : nil
  }

  private static func value(_ byte: UInt8) -> Int? {
    if byte &- 0x30 < 10 { return Int(byte) &- 0x30 }
    return byte &- 0x41 < 26 ? Int(byte) &- 0x41 &+ 10 : nil
  }

  /// By country: 26 times the first letter plus the second.
  private static let lengths: [Int: Int] = {
    let registry = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27
      DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28
      IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22
      MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
      SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """
    var lengths: [Int: Int] = [:]
    for entry in registry.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      let bytes = Array(entry)
      let key = (Int(bytes[0]) - 0x41) * 26 + Int(bytes[1]) - 0x41
      lengths[key] = (Int(bytes[2]) - 0x30) * 10 + Int(bytes[3]) - 0x30
    }
    return lengths
  }()
}
