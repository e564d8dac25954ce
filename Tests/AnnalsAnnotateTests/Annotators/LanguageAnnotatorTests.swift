import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct LanguageAnnotatorTests {
  @Test(
    "the language of a text is told by its tag",
    arguments: [
      ("en", "The ministers met in the old town hall and talked about the price of bread."),
      ("de", "Die Minister trafen sich im alten Rathaus und sprachen über den Preis des Brotes."),
      ("fr", "Les ministres se sont réunis à la mairie pour parler du prix du pain et du lait."),
      ("ru", "Министры встретились в старой ратуше и говорили о ценах на хлеб и молоко."),
      ("he", "השרים נפגשו בעירייה הישנה ודיברו על מחיר הלחם והחלב במדינה."),
      ("zh", "部长们在旧市政厅会面，讨论了面包和牛奶的价格问题。"),
      ("ja", "大臣たちは古い市庁舎で会い、パンと牛乳の値段について話し合いました。"),
    ])
  func tells(language: String, text: String) {
    let document = annotated(text)
    #expect(document.language == language)
    #expect(document.languageConfidence > Hundredths(80))
    #expect(document.paragraphs.map(\.language) == [language])
  }

  @Test("no letters, no language", arguments: ["", "12345 67890 – 111", "…"])
  func none(text: String) {
    let document = annotated(text)
    #expect(document.language == nil)
    #expect(document.languageConfidence == Hundredths(0))
  }

  @Test("the metadata's language wins")
  func metadata() {
    let document = annotated(
      "The ministers met in the town hall.", metadata: DocumentMetadata(language: "sv"))
    #expect(document.language == "sv")
    #expect(document.languageConfidence == Hundredths(100))
  }

  @Test("withdrawn codes become the ones in use")
  func tags() {
    #expect(languageTag("iw") == "he")
    #expect(languageTag("un") == nil)
    #expect(languageTag("zh") == "zh")
    #expect(languageTag("zh-TW") == nil || languageTag("zh-TW") == "zh-Hant")
    #expect(languageTag("zh-Hant") == "zh-Hant")
    #expect(languageTag("xx-Copt") == nil)
  }

  @Test("a paragraph that plainly differs has its own language")
  func paragraphs() {
    let document = annotated(
      """
      The ministers met in the old town hall and talked about the price of bread and of milk, \
      which had risen again in the spring and was the matter that most people spoke of. They \
      said that the harvest had been poor, that the mills stood still for want of water, and \
      that nobody could tell when the ships would come in from the south with more grain. The \
      mayor asked them all to wait for the summer, and the bakers to sell no cake until then.
      Министры встретились в старой ратуше и говорили о ценах на хлеб и молоко.
      Die Minister trafen sich im alten Rathaus und sprachen lange über den Preis des Brotes \
      und der Milch, der im Frühling wieder gestiegen war und über den die Leute viel klagten.
      They left at noon.
      """)
    #expect(document.paragraphs.map(\.language) == ["en", "ru", "de", "en"])
  }

  /// A sentence of about ten words in each language.
  static let lines: [(String, String)] = [
    ("en", "The old mill by the river was sold to a miller from the next village."),
    ("de", "Die alte Mühle am Fluss wurde an einen Müller aus dem Nachbardorf verkauft."),
    ("fr", "Le vieux moulin près de la rivière a été vendu à un meunier du village voisin."),
    ("es", "El viejo molino junto al río fue vendido a un molinero del pueblo de al lado."),
    ("it", "Il vecchio mulino vicino al fiume è stato venduto a un mugnaio del paese accanto."),
    ("nl", "De oude molen aan de rivier werd verkocht aan een molenaar uit het dorp ernaast."),
    ("pl", "Stary młyn nad rzeką został sprzedany młynarzowi z sąsiedniej wioski."),
    ("sv", "Den gamla kvarnen vid ån såldes till en mjölnare från grannbyn i går."),
    ("fi", "Joen varrella oleva vanha mylly myytiin naapurikylän myllärille eilen."),
    ("tr", "Nehrin kıyısındaki eski değirmen komşu köyden bir değirmenciye satıldı."),
    ("ru", "Старую мельницу у реки продали мельнику из соседней деревни."),
    ("el", "Ο παλιός μύλος δίπλα στο ποτάμι πουλήθηκε σε έναν μυλωνά από το διπλανό χωριό."),
    ("ar", "بيعت الطاحونة القديمة قرب النهر إلى طحان من القرية المجاورة أمس."),
  ]

  @Test("a line of another language between English ones is told", arguments: lines)
  func lineBetween(language: String, line: String) {
    let english =
      "The bakers of the town had asked for it since the spring, but nobody had an answer."
    let document = annotated("\(english)\n\(english)\n\(line)\n\(english)")
    #expect(document.language == "en")
    #expect(document.paragraphs.map(\.language) == ["en", "en", language, "en"])
    #expect(document.counts.languages == (language == "en" ? 1 : 2))
  }

  @Test(
    "names, lists and shouts keep the document's language",
    arguments: [
      "Jean-Luc Delacroix, Saint-Aubin-sur-Loire, Val-de-Marne", "FOR IMMEDIATE RELEASE",
      "Contact: Maria del Carmen Ortega de la Vega, Buenos Aires", "“Ciao,” she said.",
      "Trattoria del Ponte Vecchio, Piazza della Signoria", "Shares fall; oil steady; gold up.",
      "FIRE CREWS BATTLE BLAZE AT OLD MILL", "Bread 4, cake 3, tea 2",
    ])
  func keeps(line: String) {
    let english =
      "The bakers of the town had asked for it since the spring, but nobody had an answer."
    #expect(
      annotated("\(english)\n\(line)\n\(english)").paragraphs.map(\.language) == ["en", "en", "en"])
  }

  @Test(
    "languages near to English are not taken for it by their common words",
    arguments: [
      (
        "af",
        "Die ou meule by die rivier is aan die man in die dorp verkoop, en in die winter was daar "
          + "niemand wat by hom wou werk nie. Hy het vir almal gesê dat die wiel weer sal draai, "
          + "maar so lank as wat dit reën, is die pad na die dorp onder die water en niemand kom."
      ),
      (
        "nl",
        "De oude molen aan de rivier is in de winter verkocht aan een man uit het dorp, en in de "
          + "lente was er niemand die over het werk wilde praten. Of het wiel weer zal draaien is "
          + "de vraag, want de weg naar het dorp staat onder water en niemand kan er komen."
      ),
    ])
  func nearEnglish(language: String, text: String) {
    #expect(annotated(text).language == language)
  }

  @Test("plain English is sure without more than its words")
  func plainEnglish() {
    let text =
      "The mill by the river was sold to a miller from the next village, and those who had worked "
      + "in it for years were asked to stay until the wheel could be mended in the spring."
    #expect(annotated(text).language == "en")
    #expect(annotated(text).languageConfidence == Hundredths(99))
    // The same word over and over is no text.
    #expect(annotated(String(repeating: "the ", count: 200)).languageConfidence < Hundredths(99))
  }
}
