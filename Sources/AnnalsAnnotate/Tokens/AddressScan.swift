/// Whether a byte may stand in a URI (RFC 3986: unreserved, reserved, `%`). Square brackets,
/// which the RFC allows in hosts only, end the address: in prose they are footnote marks.
@inline(__always) private func belongsToURI(_ byte: UInt8) -> Bool {
  if byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 { return true }
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
    UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"),
    UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
    UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
    UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
    UInt8(ascii: "%"):
    return true
  default:
    return false
  }
}

@inline(__always) private func isHexDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
}

@inline(__always) func isAlphanumeric(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Bytes of a letter beyond ASCII at `i` that an address may hold as it stands (RFC 3987), or 0.
/// Ideographs count in hosts only: in a path they are the sentence, glued on.
private func letterBytes(_ text: Span<UInt8>, _ i: Int, ideographs: Bool) -> Int {
  let (scalar, length) = decodeScalar(text, i)
  switch classify(scalar) {
  case .letter, .upper: return length
  case .ideograph: return ideographs ? length : 0
  default: return 0
  }
}

/// Where the address that begins before `lower` ends: at the first byte that a URI cannot
/// hold, less the punctuation of the sentence and closing brackets that were not opened in it.
func addressEnd(_ text: Span<UInt8>, from lower: Int) -> Int {
  var i = lower
  var open = 0
  var fragment = false
  var ideographs = lower < text.count ? text[lower] >= 0x80 : false
  scan: while i < text.count {
    if text[i] >= 0x80 {
      let bytes = letterBytes(text, i, ideographs: ideographs)
      if bytes == 0 { break scan }
      i &+= bytes
      continue
    }
    guard belongsToURI(text[i]) else { break scan }
    switch text[i] {
    case UInt8(ascii: "/"): ideographs = false
    case UInt8(ascii: "("): open &+= 1
    case UInt8(ascii: ")"):
      if open == 0 { break scan }
      open &-= 1
    case UInt8(ascii: "#"):
      if fragment { break scan }
      fragment = true
    case UInt8(ascii: "%"):
      guard i &+ 2 < text.count, isHexDigit(text[i &+ 1]), isHexDigit(text[i &+ 2]) else {
        break scan
      }
    case UInt8(ascii: ":"):
      // "http://a.orghttps://b.org": another address, glued on.
      if let scheme = schemeStart(text, colon: i, notBefore: lower),
        scheme > lower, isAlphanumeric(text[scheme &- 1])
      {
        i = scheme
        break scan
      }
    default: break
    }
    i &+= 1
  }
  trim: while i > lower {
    switch text[i &- 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      i &-= 1
    case UInt8(ascii: "s") where i &- 2 > lower && text[i &- 2] == UInt8(ascii: "'"):
      i &-= 2
    case UInt8(ascii: "("):
      open &-= 1
      i &-= 1
    default: break trim
    }
  }
  return i
}

/// Where `http`, `https` or `ftp` starts before the colon of `://`, or nil.
func schemeStart(_ text: Span<UInt8>, colon: Int, notBefore floor: Int) -> Int? {
  guard colon &+ 3 < text.count, text[colon &+ 1] == UInt8(ascii: "/"),
    text[colon &+ 2] == UInt8(ascii: "/")
  else { return nil }
  for scheme: StaticString in ["https", "http", "ftp"] {
    let count = scheme.utf8CodeUnitCount
    let lower = colon &- count
    guard lower >= floor else { continue }
    let matches = scheme.withUTF8Buffer { letters in
      for k in 0..<count where unsafe text[lower &+ k] | 0x20 != letters[k] { return false }
      return true
    }
    if matches { return lower }
  }
  return nil
}

/// The end of a web address that starts at `i`, or nil: `http://`, `https://` or `ftp://` with
/// a host, or `www.` with a name of two parts at least.
func webAddressEnd(_ text: Span<UInt8>, at i: Int) -> Int? {
  func matches(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard i &+ count < text.count else { return false }
    return word.withUTF8Buffer { letters in
      for k in 0..<count where unsafe text[i &+ k] | 0x20 != letters[k] | 0x20 { return false }
      return true
    }
  }
  for scheme: StaticString in ["http://", "https://", "ftp://"] where matches(scheme) {
    let host = i + scheme.utf8CodeUnitCount
    guard host < text.count else { return nil }
    if text[host] >= 0x80 {
      guard letterBytes(text, host, ideographs: true) > 0 else { return nil }
    } else if !isAlphanumeric(text[host]) {
      return nil
    }
    return withoutSentence(text, host, addressEnd(text, from: host))
  }
  guard matches("www."), text[i &+ 4] >= 0x80 || isAlphanumeric(text[i &+ 4]) else { return nil }
  let end = withoutSentence(text, i &+ 4, addressEnd(text, from: i &+ 4))
  var k = i &+ 5
  while k < end, text[k] != UInt8(ascii: "/") {
    if text[k] == UInt8(ascii: ".") { return end }
    k &+= 1
  }
  return nil
}

/// "www.example.org.The": the next sentence, glued to the host, is no part of it.
private func withoutSentence(_ text: Span<UInt8>, _ host: Int, _ end: Int) -> Int {
  var dots = 0
  var k = host
  while k &+ 2 < end {
    let byte = text[k]
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") { return end }
    if byte == UInt8(ascii: ".") {
      if dots > 0, text[k &- 1] &- 0x61 < 26, text[k &+ 1] &- 0x41 < 26, text[k &+ 2] &- 0x61 < 26 {
        return k
      }
      dots &+= 1
    }
    k &+= 1
  }
  return end
}

/// The end of an address without scheme whose host is `text[lower..<slash]`, a path behind it
/// ("example.org/a"), or nil where the host's last label is no top-level domain.
func bareAddressEnd(_ text: Span<UInt8>, _ lower: Int, slash: Int) -> Int? {
  guard slash < text.count, text[slash] == UInt8(ascii: "/"), slash &- lower <= 253,
    lower == 0 || text[lower &- 1] != UInt8(ascii: "@")
  else { return nil }
  var label = slash
  while label > lower, text[label &- 1] != UInt8(ascii: ".") {
    guard (text[label &- 1] | 0x20) &- 0x61 < 26, slash &- label < 10 else { return nil }
    label &-= 1
  }
  guard label > lower, isTopLevelDomain(text, label, slash) else { return nil }
  return addressEnd(text, from: slash)
}

/// Whether a label is a top-level domain that texts link to (IANA's list holds 1,400 more).
func isTopLevelDomain(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  guard upper &- lower >= 2, upper &- lower <= 8 else { return false }
  return topLevelDomains.contains(RunHash.letters(text, lower, upper))
}

private let topLevelDomains = Set(
  hashes(
    "com org net edu gov mil int info biz io co uk de fr eu ca au nz us tv me ly be it es pt nl ch "
      + "at se no dk fi pl ru su ua cn jp kr in br mx ar cl pe za ng ke ie gr tr il ae sa qa sg hk "
      + "tw th vn id my ph pk ir kz by ge am az cz sk hu ro bg rs si hr lt lv ee is lu li mt cy "
      + "museum news app dev blog online site xyz gl gg ai fm to cc la vc ws pro name mobi asia "
      + "cat jobs travel aero coop example test int arpa scot wales london berlin paris"))

/// The end of a DOI that starts with `10.` at `lower`, or nil: a registrant of four to nine
/// digits, a slash, a suffix (ISO 26324; nearly all suffixes hold what this allows, after
/// Crossref's advice on matching DOIs).
func doiEnd(_ text: Span<UInt8>, at lower: Int) -> Int? {
  var i = lower &+ 3
  guard i < text.count, text[i] &- 0x31 < 9 else { return nil }
  let registrant = i
  while i < text.count, text[i] &- 0x30 < 10, i &- registrant < 10 { i &+= 1 }
  guard i &- registrant >= 4, i &- registrant <= 9, i &+ 1 < text.count,
    text[i] == UInt8(ascii: "/"), isAlphanumeric(text[i &+ 1]) || text[i &+ 1] == UInt8(ascii: "(")
  else { return nil }
  let suffix = i &+ 1
  let end = addressEnd(text, from: suffix)
  guard end > suffix else { return nil }
  var hasLetter = false
  var hasStop = false
  for k in suffix..<end {
    if (text[k] | 0x20) &- 0x61 < 26 { hasLetter = true }
    if text[k] == UInt8(ascii: ".") { hasStop = true }
  }
  // "10.2024/11.2024" is two months, "10.1000/5" a sum.
  return hasLetter || (end &- suffix >= 3 && !hasStop) || end &- suffix >= 9 ? end : nil
}

/// The mail address around the `@` at `at`, or nil. Local part and domain hold what is in use:
/// letters, digits, `.`, `_`, `%`, `+`, `-`, `'` before; labels and a name of letters after.
func mailAddress(_ text: Span<UInt8>, at: Int, notBefore floor: Int) -> (Int, Int)? {
  var lower = at
  while lower > floor, at &- lower < 64 {
    let byte = text[lower &- 1]
    guard
      isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    else { break }
    lower &-= 1
  }
  while lower < at, !isAlphanumeric(text[lower]), text[lower] != UInt8(ascii: "_") {
    lower &+= 1
  }
  guard lower < at, text[at &- 1] != UInt8(ascii: ".") else { return nil }

  var upper = at &+ 1
  var label = upper
  while upper < text.count {
    let byte = text[upper]
    if isAlphanumeric(byte) || (byte == UInt8(ascii: "-") && upper > label) {
      upper &+= 1
    } else if byte == UInt8(ascii: "."), upper > label, upper &+ 1 < text.count,
      isAlphanumeric(text[upper &+ 1]),
      // "a@example.org.The": the next sentence, glued on.
      text[upper &+ 1] &- 0x41 >= 26 || text[upper &- 1] &- 0x61 >= 26
    {
      upper &+= 1
      label = upper
    } else {
      break
    }
  }
  while upper > label, text[upper &- 1] == UInt8(ascii: "-") { upper &-= 1 }
  guard label > at &+ 1, upper &- label >= 2 else { return nil }
  for k in label..<upper where (text[k] | 0x20) &- 0x61 >= 26 { return nil }
  // "name@2x.png": a picture.
  guard !isFileEnding(text, label, upper) else { return nil }
  return (lower, upper)
}

private func isFileEnding(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  guard upper &- lower >= 3, upper &- lower <= 4 else { return false }
  return fileEndings.contains(RunHash.letters(text, lower, upper))
}

private let fileEndings = hashes("png jpg jpeg gif webp svg pdf html php css")
