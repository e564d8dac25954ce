/// Addresses of machines: IPv4 in dotted decimals (RFC 791, leading noughts refused as RFC 6943
/// advises) and IPv6 in the forms of RFC 4291.
enum InternetAddress {
  static let words = hashes(
    "ip ips ipv4 ipv6 host server address addresses dns gateway ping router proxy subnet vpn "
      + "logged login whois firewall")

  /// The end of four decimals below 256 at `lower`, and how many of them are above 9.
  static func versionFour(_ text: Span<UInt8>, at lower: Int) -> (upper: Int, large: Int)? {
    var i = lower
    var large = 0
    for part in 0..<4 {
      let first = i
      var value = 0
      while i < text.count, text[i] &- 0x30 < 10, i &- first < 4 {
        value = value &* 10 &+ Int(text[i] &- 0x30)
        i &+= 1
      }
      guard i > first, value < 256, i &- first == 1 || text[first] != 0x30 else { return nil }
      if part == 0, value == 0 || value == 255 { return nil }
      large &+= value > 9 ? 1 : 0
      if part < 3 {
        guard i < text.count, text[i] == UInt8(ascii: ".") else { return nil }
        i &+= 1
      }
    }
    if i < text.count {
      if isAlphanumeric(text[i]) { return nil }
      if i &+ 1 < text.count, text[i &+ 1] &- 0x30 < 10 {
        // A port may follow, a fifth number or the length of a network may not.
        switch text[i] {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): return nil
        default: break
        }
      }
    }
    return (i, large)
  }

  /// The IPv6 address about the byte `middle`, not before `floor`.
  static func versionSix(_ text: Span<UInt8>, about middle: Int, notBefore floor: Int)
    -> (Int, Int)?
  {
    func belongs(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ":") || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }
    var lower = middle
    while lower > floor, middle &- lower < 40, belongs(text[lower &- 1]) { lower &-= 1 }
    var upper = middle
    while upper < text.count, upper &- middle < 40, belongs(text[upper]) { upper &+= 1 }
    if upper > lower &+ 1, text[upper &- 1] == UInt8(ascii: ":"),
      text[upper &- 2] != UInt8(ascii: ":")
    {
      upper &-= 1
    }
    guard startsIdentifier(text, lower), upper == text.count || !isAlphanumeric(text[upper]) else {
      return nil
    }
    return isVersionSix(text, lower, upper) ? (lower, upper) : nil
  }

  private static func isVersionSix(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var groups = 0
    var size = 0
    var largest = 0
    var gaps = 0
    var hasDigit = false
    var i = lower
    while i < upper {
      if text[i] == UInt8(ascii: ":") {
        if i &+ 1 < upper, text[i &+ 1] == UInt8(ascii: ":") {
          gaps &+= 1
          i &+= 1
          if i &+ 1 < upper, text[i &+ 1] == UInt8(ascii: ":") { return false }
        } else if i == lower || i &+ 1 == upper {
          return false
        }
        groups &+= size > 0 ? 1 : 0
        size = 0
      } else {
        size &+= 1
        largest = max(largest, size)
        hasDigit = hasDigit || text[i] &- 0x30 < 10
        if size > 4 { return false }
      }
      i &+= 1
    }
    groups &+= size > 0 ? 1 : 0
    // A group of three or four tells it from ratios ("3:4::6:8") and hardware addresses.
    guard gaps <= 1, largest >= 3, hasDigit else { return false }
    return gaps == 1 ? groups >= 2 && groups <= 7 : groups == 8
  }
}
