/// Whether a line is nothing but a date ("Wednesday, April 20, 2005"): numbers and names of
/// months and days, at least one of each kind or two numbers.
func isDateLine(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count <= 48 else { return false }
  var names = 0
  var numbers = 0
  var i = line.lower
  while i < line.upper {
    let start = i
    while i < line.upper, text[i] >= 0x80 || isDigit(text[i]) || isASCIILetter(text[i]) { i += 1 }
    if i == start {
      guard [0x20, 0x2C, 0x2E, 0x2F, 0x2D, 0x3A].contains(text[i]) else { return false }
      i += 1
    } else if isDigit(text[start]) {
      numbers += 1
    } else if calendarNames.contains(FoldedBytes.hash(text, ByteRange(start, i))) {
      names += 1
    } else {
      return false
    }
  }
  return numbers > 0 && names + numbers >= 2
}

/// Whether a line is a place and a date: "Oslo, 4 March 2014".
func isPlaceAndDate(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  guard line.count <= 64, isDigit(text[line.upper - 1]) || lineEnd(text, line) == .open else {
    return false
  }
  for i in line.lower..<line.upper where text[i] == UInt8(ascii: ",") {
    guard i + 2 < line.upper, i - line.lower <= 32, text[i + 1] == 0x20 else { return false }
    return isDateLine(text, ByteRange(i + 2, line.upper))
  }
  return false
}

@inline(__always)
private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// The words of dates in English, German, French, Spanish, Italian, Portuguese and Russian.
private let calendarNames: Set<UInt64> = Set(
  """
  january february march april may june july august september october november december jan feb \
  mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday \
  sunday mon tue wed thu fri sat sun date posted published updated \
  januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag \
  samstag sonntag den datum \
  janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi \
  mercredi jeudi vendredi samedi dimanche le \
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes \
  martes miércoles jueves viernes sábado domingo de del \
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì \
  giovedì venerdì sabato domenica \
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro \
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря года
  """.split(separator: " ").map {
    let bytes = Array($0.utf8)
    return FoldedBytes.hash(bytes.span, ByteRange(0, bytes.count))
  })
