// What the lines below pictures look like.

/// Whether a line says that it stands below a picture: by its first words ("Image: …", "In this
/// photo …"), by the credit it ends in ("… /AP", "… Getty Images"), or by a place and date at
/// the end of a short sentence between long paragraphs ("… meet in Oslo, June 2014.").
func isCaption(_ text: Span<UInt8>, _ lines: [ByteRange], _ place: Int) -> Bool {
  let line = lines[place]
  guard line.count <= 480, line.count >= 6 else { return false }
  if opensCaption(text, line) { return true }
  guard place + 1 < lines.count else { return endsInCredit(text, line) }
  return endsInCredit(text, line)
    || place <= 3 && line.count <= 300 && endsInAgency(text, line)
      && lines[place + 1].count > line.count
    || line.count <= 200 && place <= 6 && lines[place + 1].count >= 150
      && endsInPlaceAndDate(text, line) && isLongSentence(text, line)
}

private func opensCaption(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  var line = line
  if text[line.lower] == UInt8(ascii: "(") || text[line.lower] == UInt8(ascii: "[") {
    line.lower += 1
  }
  let first = text[line.lower]
  for word in captionOpenings[Int(first &- 0x41 < 26 ? first | 0x20 : first)]
  where startsWithFolded(text, line, word) {
    return true
  }
  return false
}

/// Openings by their first byte.
private let captionOpenings: [[StaticString]] = {
  var lists = [[StaticString]](repeating: [], count: 256)
  for word in captionOpeningList { lists[Int(word.byte(at: 0))].append(word) }
  return lists
}()

private let captionOpeningList: [StaticString] = [
  "image:", "image credit", "image courtesy", "image by ", "images:", "image source", "photo:",
  "photo credit", "photo by ", "photo courtesy", "photos:", "photos by ", "photo caption",
  "photograph:", "photograph by ", "photographs:", "picture:", "picture by ", "pictured:",
  "pictured above", "pictured left", "caption:", "file photo", "file image", "file picture",
  "file - ", "file – ", "in this photo", "in this file photo", "in this image",
  "in this picture", "in this handout", "in this undated", "foto:", "fotos:", "foto von ",
  "bild:", "bildquelle:", "bildunterschrift", "symbolbild", "archivbild", "photo :",
  "crédit photo", "légende :", "imagen:", "imagem:", "immagine:", "illustration:",
  "infographic:", "screenshot:", "source image:", "above:", "fotografía:", "fotografia:",
  "afbeelding:", "beeld:", "Фото:", "фото:", "left to right:", "screen grab", "a file photo",
]

/// Whether a line ends in a credit that prose does not end in: "(AP Photo/Jane Doe)",
/// "REUTERS/Jane Doe", "Jane Doe / Getty Images". A full stop counts inside brackets only.
private func endsInCredit(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  // Most lines end in a full stop.
  guard line.count <= 400, text[line.upper - 1] != UInt8(ascii: ".") else { return false }
  var end = line.upper
  let isBracketed = text[end - 1] == UInt8(ascii: ")") || text[end - 1] == UInt8(ascii: "]")
  if isBracketed { end -= 1 }
  for name in agencyEndings[Int(text[end - 1])] {
    let count = name.utf8CodeUnitCount
    let start = end - count
    if start > line.lower, startsWithExactly(text, ByteRange(start, end), name) {
      return true
    }
  }
  // A credit that names the photographer last.
  var i = max(line.lower + 1, end - 60)
  guard mayHoldCredit(text, i, end) else { return false }
  while i + 1 < end {
    if isCreditStart(text[i], text[i + 1]) {
      let before = text[i - 1]
      if before == 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "[") {
        for word in creditWords where startsWithExactly(text, ByteRange(i, end), word) {
          return true
        }
      }
    }
    i += 1
  }
  return false
}

/// Whether a stretch holds one of the signs without which there is none of `creditWords`.
private func mayHoldCredit(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
  typealias Vector = SIMD16<UInt8>
  let (slash, colon, letter) = (UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "P"))
  var i = lower
  while i + 16 <= upper {
    let bytes = loadVector(text, at: i)
    let found =
      (bytes .== Vector(repeating: slash)) .| (bytes .== Vector(repeating: colon))
      .| (bytes .== Vector(repeating: letter))
    if holdsAny(found) { return true }
    i += 16
  }
  while i < upper {
    if text[i] == slash || text[i] == colon || text[i] == letter { return true }
    i += 1
  }
  return false
}

/// Whether one of `creditWords` starts with two letters.
@inline(__always)
private func isCreditStart(_ first: UInt8, _ second: UInt8) -> Bool {
  guard first &- 0x41 < 18 else { return false }
  switch first {
  case UInt8(ascii: "A"): return second == UInt8(ascii: "P") || second == UInt8(ascii: "F")
  case UInt8(ascii: "R"): return second | 0x20 == UInt8(ascii: "e")
  case UInt8(ascii: "E"): return second == UInt8(ascii: "P")
  case UInt8(ascii: "P"): return second == UInt8(ascii: "h") || second == UInt8(ascii: "i")
  case UInt8(ascii: "F"): return second == UInt8(ascii: "o")
  case UInt8(ascii: "C"): return second == UInt8(ascii: "r")
  default: return false
  }
}

/// Endings by their last byte.
private let agencyEndings: [[StaticString]] = {
  var lists = [[StaticString]](repeating: [], count: 256)
  for name in agencyEndingList {
    lists[Int(name.byte(at: name.utf8CodeUnitCount - 1))].append(name)
  }
  return lists
}()

private let agencyEndingList: [StaticString] = [
  "/AP", "/ AP", "/AFP", "/ AFP", "/Reuters", "/ Reuters", "/REUTERS", "/EPA", "/ EPA", "/dpa",
  "/Getty", "Getty Images", "GETTY IMAGES", "/Shutterstock", "/ Shutterstock", "/Alamy", "/TASS",
  "/Xinhua", "/Bloomberg", "/Al Jazeera", "/picture alliance", "/imago", "/UPI", "/Pool",
]

private let creditWords: [StaticString] = [
  "AP Photo/", "AP Photo /", "AFP PHOTO", "REUTERS/", "Reuters/", "EPA/", "EPA-EFE/", "Photo: ",
  "Photo by ", "Photo courtesy", "Foto: ", "Credit: ", "Picture: ", "Photograph: ", "AFP/",
]

/// Whether a line ends in the name of an agency in brackets, as captions do and, at the end of a
/// text, reports.
private func endsInAgency(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  for name in [
    "(AP)", "(AFP)", "(Reuters)", "(REUTERS)", "(dpa)", "(EPA)", "[AP]", "[AFP]",
    "[Reuters]", "[EPA]",
  ] as [StaticString] {
    let start = line.upper - name.utf8CodeUnitCount
    if start > line.lower, startsWithExactly(text, ByteRange(start, line.upper), name) {
      return true
    }
  }
  return false
}

/// Whether a line ends in a comma, a month and a year, with or without the day between them.
private func endsInPlaceAndDate(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count >= 12, text[line.upper - 1] == UInt8(ascii: ".") else { return false }
  let end = line.upper - 1
  for i in (end - 4)..<end where !isDigit(text[i]) { return false }
  // The last comma that has more than a year behind it.
  var i = end - 1
  var words = 0
  while i > line.lower, end - i <= 24 {
    if text[i] == 0x20 { words += 1 }
    if text[i] == UInt8(ascii: ","), text[i + 1] == 0x20, words >= 2 {
      return isDateLine(text, ByteRange(i + 2, end)) && holdsLetter(text, ByteRange(i + 2, end))
    }
    i -= 1
  }
  return false
}

private func holdsLetter(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
  for i in range.lower..<range.upper where (text[i] | 0x20) &- 0x61 < 26 || text[i] >= 0xC3 {
    return true
  }
  return false
}

/// Whether a line is one sentence of at least five words.
private func isLongSentence(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count > 2 else { return false }
  var words = 1
  for i in line.lower..<(line.upper - 2) where text[i] == 0x20 {
    words += 1
    if text[i - 1] == UInt8(ascii: "."), i - 2 >= line.lower, text[i - 2] &- 0x61 < 26 {
      return false
    }
  }
  return words >= 5 && lineStart(text, line) == .capital
}
