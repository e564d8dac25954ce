import AnnalsText

struct PersonalDataFinder {
  func find(_ text: [UInt8]) -> [PersonalDataMention] {
    var table = TokenTable()
    table.fill(text.span)
    return table.tokens.filter { $0.kind == .mail }.map {
      PersonalDataMention(
        range: ByteRange($0.start, $0.end), kind: .email, confidence: Hundredths(99))
    }
  }
}
