import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct GazetteerTests {
  private let gazetteer = Gazetteer.shared

  private func pieces(_ text: String) -> [NamePiece] {
    let bytes = Array(text.utf8)
    var table = TokenTable()
    table.fill(bytes.span)
    var pieces = NamePieces()
    pieces.fill(bytes.span, table.tokens.span, table.tokens.indices)
    return pieces.rows
  }

  /// The longest phrases of a text from left to right: surface, then what they name.
  private func found(_ text: String) -> [(String, GazetteerEntry)] {
    let bytes = Array(text.utf8)
    let rows = pieces(text)
    var out: [(String, GazetteerEntry)] = []
    var i = 0
    while i < rows.count {
      guard let (count, entry) = gazetteer.longest(rows.span, at: i) else {
        i += 1
        continue
      }
      out.append((string(bytes, rows[i].start, rows[i + count - 1].end), entry))
      i += count
    }
    return out
  }

  @Test(
    "countries in all their forms",
    arguments: [
      ("The DPRK spoke.", "DPRK", "North Korea", "iso3166:KP"),
      (
        "in the Democratic People’s Republic of Korea", "Democratic People’s Republic of Korea",
        "North Korea", "iso3166:KP"
      ),
      ("talks in South Korea’s capital", "South Korea", "South Korea", "iso3166:KR"),
      ("the U.S. and", "U.S.", "United States", "iso3166:US"),
      ("the US and", "US", "United States", "iso3166:US"),
      ("RUSSIA SAYS", "RUSSIA", "Russia", "iso3166:RU"),
      ("из Россия", "Россия", "Russia", "iso3166:RU"),
      ("Guinea-Bissau", "Guinea-Bissau", "Guinea-Bissau", "iso3166:GW"),
      ("in Côte d’Ivoire", "Côte d’Ivoire", "Ivory Coast", "iso3166:CI"),
      ("in Cote d'Ivoire", "Cote d'Ivoire", "Ivory Coast", "iso3166:CI"),
      ("Trinidad & Tobago", "Trinidad & Tobago", "Trinidad and Tobago", "iso3166:TT"),
      ("the former Soviet Union", "Soviet Union", "Soviet Union", "iso3166-3:SUHH"),
      ("the People’s Republic of China", "People’s Republic of China", "China", "iso3166:CN"),
    ])
  func countries(_ text: String, _ surface: String, _ name: String, _ ref: String) {
    let hit = found(text).first { $0.0 == surface }
    #expect(hit?.1.classes.contains(.country) == true, "\(found(text))")
    #expect(hit.map { String(decoding: gazetteer.name(of: $0.1.subject), as: UTF8.self) } == name)
    #expect(hit.flatMap { gazetteer.ref(of: $0.1.subject) } == ref)
  }

  @Test(
    "places with the country they lie in",
    arguments: [
      ("in St. Petersburg today", "St. Petersburg", NameClasses.city, "RU"),
      ("in Kiev", "Kiev", .city, "UA"),
      ("Pyongyang said", "Pyongyang", .capital, "KP"),
      ("from Texas", "Texas", .subdivision, "US"),
      ("near Sana'a", "Sana'a", .city, "YE"),
      ("on the Korean Peninsula", "Korean Peninsula", .region, ""),
      ("in the Middle East", "Middle East", .region, ""),
      ("in Western Europe", "Western Europe", .region, ""),
      ("in Ho Chi Minh City", "Ho Chi Minh City", .city, "VN"),
    ])
  func places(_ text: String, _ surface: String, _ kind: NameClasses, _ country: String) {
    let hit = found(text).first { $0.0 == surface }
    #expect(hit?.1.classes.contains(kind) == true, "\(found(text))")
    #expect(hit.flatMap { gazetteer.country(of: $0.1.subject) } ?? "" == country)
  }

  @Test(
    "what else has a name",
    arguments: [
      ("the United Nations", "United Nations", NameClasses.organisation),
      ("said NATO", "NATO", .organisation), ("said Nato", "Nato", .organisation),
      ("the UN said", "UN", .organisation), ("by al-Qaeda", "al-Qaeda", .organisation),
      ("told Reuters", "Reuters", .outlet), ("Russian troops", "Russian", .demonym),
      ("the Iraqis", "Iraqis", .demonym), ("at Christmas", "Christmas", .other),
      ("Kim Jong-un said", "Kim Jong-un", .person), ("AT&T said", "AT&T", .organisation),
    ])
  func others(_ text: String, _ surface: String, _ kind: NameClasses) {
    let hit = found(text).first { $0.0 == surface }
    #expect(hit?.1.classes.contains(kind) == true, "\(found(text))")
  }

  @Test(
    "no names",
    arguments: [
      "give it to us", "who said un", "we turkey", "a china shop", "united nations",
      "the north korea", "reading a nice book", "in the can", "it is",
    ])
  func none(_ text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func demonymsAreNoPlaces() {
    for word in ["Russian", "Chinese", "Americans", "French", "Iraqi", "Kurdish", "British"] {
      let entry = found(word).first?.1
      #expect(entry?.classes.isDisjoint(with: [.country, .city, .region]) == true, "\(word)")
    }
  }

  @Test func wordsTellTheirPart() {
    func word(_ text: String) -> NameWord { gazetteer.word(wordHash(foldedWord(Array(text.utf8)))) }
    #expect(word("Ivan").classes.contains(.givenName))
    #expect(word("Smith").classes.contains(.surname))
    #expect(word("President").classes.contains(.title))
    #expect(word("Ministry").classes.contains(.organisationHead))
    #expect(word("River").classes.contains(.placeNoun))
    #expect(word("the").classes.contains(.function))
    #expect(word("of").classes.contains(.link))
    #expect(word("table").classes.contains(.common) && word("table").capital <= 1)
    #expect(word("London").capital >= 5)
    #expect(word("London").cluster == word("Paris").cluster)
    #expect(word("qqxqzv") == NameWord(classes: [], cluster: 0, capital: 7))
  }

  @Test func emptyAndHostile() {
    #expect(gazetteer.name(of: 0).isEmpty)
    #expect(gazetteer.ref(of: 0) == nil && gazetteer.country(of: 0) == nil)
    for seed in 0..<50 as Range<UInt64> { _ = found(shuffledText(seed)) }
  }
}
