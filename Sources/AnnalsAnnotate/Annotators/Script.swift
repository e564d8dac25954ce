/// The script that most letters of a stretch belong to, as coarsely as language detection
/// needs it. Told from the lead bytes of UTF-8 alone.
enum Script {
  case none, latin, greekOrCyrillic, semitic, eastAsian, other

  init(of text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var latin = 0
    var cyrillic = 0
    var semitic = 0
    var asian = 0
    var other = 0
    for i in lower..<upper {
      let byte = text[i]
      if byte < 0x80 {
        latin &+= (byte | 0x20) &- 0x61 < 26 ? 1 : 0
      } else if byte >= 0xC0 {
        switch byte {
        case 0xC3...0xC8: latin &+= 1
        case 0xCD...0xD3: cyrillic &+= 1
        case 0xD6...0xDD: semitic &+= 1
        case 0xE0...0xE1: other &+= 1
        case 0xE3...0xED: asian &+= 2
        default: break
        }
      }
    }
    let most = max(latin, cyrillic, semitic, asian, other)
    if most < 4 {
      self = .none
    } else if most == latin {
      self = .latin
    } else if most == cyrillic {
      self = .greekOrCyrillic
    } else if most == semitic {
      self = .semitic
    } else {
      self = most == asian ? .eastAsian : .other
    }
  }
}
