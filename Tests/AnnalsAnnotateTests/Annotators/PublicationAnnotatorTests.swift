import AnnalsText
import Testing

@testable import AnnalsAnnotate

@Suite struct PublicationAnnotatorTests {
  @Test(
    "the date of publication is found in the text's edges",
    arguments: [
      ("Date: 19 June 2024\nThe ministers met.", "2024-06-19", Evidence.frontMatter),
      ("A title\nPublished: June 19, 2024\nText.", "2024-06-19", .frontMatter),
      ("GENEVA, March 3, 2025 (Agency) – The ministers met.", "2025-03-03", .dateline),
      ("26-07-2024: The ministers met.", "2024-07-26", .dateline),
      ("A title\nPosted on May 14, 2025\nText.", "2025-05-14", .byline),
      ("A title\nBy A. Writer | May 14, 2025\nText.", "2025-05-14", .byline),
      ("A title\nText.\nUpdated: 2025-05-14", "2025-05-14", .byline),
    ])
  func finds(text: String, date: String, from: Evidence) {
    let document = annotated(text)
    #expect(document.published == date)
    #expect(document.publishedPrecision == .day)
    #expect(document.publishedFrom == from)
  }

  @Test(
    "a date in the text says nothing of its publication",
    arguments: ["The ministers met on June 19, 2024.", "In 2024 they met.", "Text.", ""])
  func none(text: String) {
    let document = annotated(text)
    #expect(document.published == nil)
    #expect(document.publishedPrecision == nil)
    #expect(document.publishedFrom == nil)
  }

  @Test(
    "metadata may be coarser than a day",
    arguments: [
      ("2024", "2024-01-01", DatePrecision.year), ("2024-06", "2024-06-01", .month),
      ("2024-06-19", "2024-06-19", .day), ("2024-06-19T10:00:00Z", "2024-06-19", .day),
    ])
  func precision(published: String, date: String, precision: DatePrecision) {
    let document = annotated("Text.", metadata: DocumentMetadata(published: published))
    #expect(document.published == date)
    #expect(document.publishedPrecision == precision)
    #expect(document.publishedFrom == .metadata)
  }

  @Test("the job's order of evidence decides")
  func order() {
    let options = AnnotationOptions(
      dateOrder: [.dateline, .filename], datePatterns: ["{yyyy}-{mm}-{dd}"])
    let document = annotated(
      "26-07-2024: The ministers met.", options: options, fileName: "2020-01-02.txt")
    #expect(document.published == "2024-07-26")
    let other = annotated("They met.", options: options, fileName: "2020-01-02.txt")
    #expect(other.published == "2020-01-02")
    #expect(other.publishedFrom == .filename)
  }

  @Test("front matter gives a title, without its quotation marks")
  func frontMatterTitle() {
    let document = annotated(
      "title: \"The  orchard\"\n\nauthor: P. Ashgrove\n\nThere are 317 trees.")
    #expect(document.title == "The orchard")
    #expect(document.titleFrom == .frontMatter)
    #expect(annotated("Subtitle: The orchard\n\nThere are 317 trees.").titleFrom != .frontMatter)
  }

  @Test("a title comes from the metadata, else from a heading on the first line")
  func title() {
    var clean = structured("A heading\nText.")
    #expect(annotated(clean).title == nil)
    clean.blocks[0].kind = .head
    #expect(annotated(clean).title == "A heading")
    #expect(annotated(clean).titleFrom == .firstLine)
    let document = annotated(clean, metadata: DocumentMetadata(title: "Another"))
    #expect(document.title == "Another")
    #expect(document.titleFrom == .metadata)
  }
}
