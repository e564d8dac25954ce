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
}
