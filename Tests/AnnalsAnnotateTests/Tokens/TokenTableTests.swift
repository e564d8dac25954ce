import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct TokenTableTests {
  private func tokens(_ text: String) -> [Token] {
    var table = TokenTable()
    table.fill(Array(text.utf8).span)
    return table.tokens
  }

  private func surfaces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(text).map { string(bytes, $0.start, $0.end) }
  }

  @Test(
    "what belongs together is one token",
    arguments: [
      ("the U.S. and a.m.", "the|U.S.|and|a.m."),
      ("Kim Jong-un’s self-defence", "Kim|Jong-un’s|self-defence"),
      ("rock 'n' roll don't Un‘s", "rock|'|n|'|roll|don't|Un‘s"),
      ("8,300 workers, 3.5 percent.", "8,300|workers|,|3.5|percent|."),
      ("in 1990,1991 and 1,000", "in|1990|,|1991|and|1,000"),
      ("the 1990s, 1940’s, 19th", "the|1990s|,|1940’s|,|19th"),
      ("AT&T and Q&A", "AT&T|and|Q&A"),
      ("example.org is it.Why", "example.org|is|it|.|Why"),
      ("Q.Why A.The", "Q|.|Why|A|.|The"),
      ("a Ph.D. here", "a|Ph.D|.|here"),
      ("mail jane.doe+x@mail.example.org.", "mail|jane.doe+x@mail.example.org|."),
      ("x@ y @z a@b", "x|@|y|@|z|a|@|b"),
      ("see https://a.org/b_(c)?d=1.", "see|https://a.org/b_(c)?d=1|."),
      ("(http://a.org/b) www.a.org, www. x", "(|http://a.org/b|)|www.a.org|,|www|.|x"),
      ("what?! no... yes…", "what|?!|no|...|yes|…"),
      ("program.[1] x", "program|.|[|1|]|x"),
      ("im Juni, août, МАЯ", "im|Juni|,|août|,|МАЯ"),
      ("東京は晴れ。雨", "東京は晴れ|。|雨"),
      ("2024-06-19T12:30:00Z", "2024-06-19T12:30:00Z"),
      ("don’t donʼt don`t l’eau O’Neil’s", "don’t|donʼt|don`t|l’eau|O’Neil’s"),
      ("the dogs’ bowl, ’twas", "the|dogs|’|bowl|,|’|twas"),
      ("re\u{2011}use, co\u{2010}op, well- and", "re\u{2011}use|,|co\u{2010}op|,|well|-|and"),
      ("soft\u{AD}ware x\u{200B}y", "soft\u{AD}ware|x\u{200B}y"),
      ("$3.50 (1,204.75) 5.", "$|3.50|(|1,204.75|)|5|."),
      ("J.R.R. Olm, D.C., U.S...", "J.R.R.|Olm|,|D.C.|,|U.S|..."),
      ("great :) ;-) a:b", "great|:|)|;|-|)|a|:|b"),
      ("end.Next fee.12 v.", "end|.|Next|fee|.|12|v|."),
      ("«Oui» ¿Qué? ¡No!", "«|Oui|»|¿|Qué|?|¡|No|!"),
      ("он ушёл.「はい。」と", "он|ушёл|.|「|はい|。|」|と"),
      ("a -- b ---- *** x", "a|--|b|----|***|x"),
    ])
  func joins(text: String, expected: String) {
    #expect(surfaces(text).joined(separator: "|") == expected)
  }

  @Test(
    "a word's capitals have a shape",
    arguments: [
      ("word", CaseShape.lower), ("Word", .title), ("WORD", .upper), ("I", .single),
      ("McConnell", .mixed), ("iPhone", .mixed), ("Élan", .title), ("ЮЛЯ", .upper),
      ("東京", .none), ("U.S.", .upper), ("p.m.", .lower),
    ])
  func shapes(word: String, shape: CaseShape) {
    #expect(tokens(word).map(\.shape) == [shape])
  }

  @Test("words are hashed in small letters and without a possessive ending")
  func hashes() {
    let hashes = tokens("Russia RUSSIA russia's Russia’s").map(\.hash)
    #expect(Set(hashes).count == 1)
    #expect(tokens("МАЯ")[0].hash == tokens("мая")[0].hash)
    #expect(tokens("août")[0].hash == tokens("AOÛT")[0].hash)
    #expect(hashes[0] != tokens("russian")[0].hash)
  }

  @Test("the lexicon's traits and values come with the token, whatever the capitals")
  func traits() {
    let found = tokens("JUNE janvier мая Mr the June’s")
    #expect(found.map(\.value) == [6, 1, 5, 1, 0, 6])
    #expect(found[0].traits.contains(.month))
    #expect(found[1].traits.contains([.month, .foreignMonth]))
    #expect(found[3].traits.contains(.titleAbbreviation))
    #expect(found[4].traits.contains([.starter, .english]))
  }

  @Test("gaps tell spaces, wide spaces and line ends apart")
  func gaps() {
    #expect(
      tokens("a b  c      d\ne.\u{A0}f").map(\.gap) == [
        .line, .space, .space, .wide, .line, .none, .space,
      ])
  }

  @Test("every byte that is not white space is in exactly one token", arguments: 0..<200)
  func covers(seed: Int) {
    let text = shuffledText(UInt64(seed))
    let bytes = Array(text.utf8)
    var end = 0
    for token in tokens(text) {
      #expect(token.start >= end && token.end > token.start)
      #expect(isBlank(bytes, end, token.start))
      #expect(isWhole(bytes, ByteRange(token.start, token.end)))
      end = token.end
    }
    #expect(isBlank(bytes, end, bytes.count))
  }

  @Test("a table that is filled again holds the new text only")
  func refills() {
    var table = TokenTable()
    table.fill(Array("one two three".utf8).span)
    table.fill(Array("four".utf8).span)
    #expect(table.tokens.count == 1)
    table.fill([UInt8]().span)
    #expect(table.tokens.isEmpty)
  }
}
