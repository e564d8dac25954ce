import AnnalsText
import Testing

@testable import AnnalsAnnotate

/// What holds of the entities of any text.
@Suite struct EntityInvariantTests {
  private static func text(_ seed: UInt64) -> String {
    let names = [
      "Milo Brandt", "Brandt", "Vera Brandt", "M. Brandt", "Mr Brandt", "the Brandts",
      "President Pak Chol Su", "Pak", "PAK CHOL-SU", "Kim II Gun", "Kim Il Gun", "U.S.", "US",
      "the DPRK (North Korea)", "Russia-China", "Paris, France", "Washington", "George Washington",
      "in Washington", "the North Sea Union (NSU)", "NSU (", "Halden Pumps Inc.", "Brandt’s",
      "“Brandt", "A.Brandt", "BrandtThe", "New York", "Zürich", "東京", "Москва", "May", "us",
      "(Brandt", "Brandt)", "-", "of", "and", "van der Heide", "Al-Masri", "O’Neill", "II",
    ]
    var numbers = SeededNumbers(seed)
    var text = ""
    for _ in 0..<60 {
      text += names.randomElement(using: &numbers) ?? ""
      switch numbers.next() % 12 {
      case 0: text += ". The "
      case 1: text += ".\n"
      case 2: text += ", "
      case 3: text += " said that "
      case 4: text += ""
      case 5: text += "\u{A0}"
      default: text += " "
      }
    }
    return text + shuffledText(seed, pieces: 20)
  }

  @Test(
    "spans are in order, whole, without blanks; numbers dense; one name a number",
    arguments: 0..<200)
  func invariants(seed: Int) {
    let document = annotated(Self.text(UInt64(seed)))
    var next = 0
    var upper = 0
    var known: [EntityMention] = []
    for mention in document.entities {
      #expect(mention.range.lower >= upper && mention.range.upper > mention.range.lower)
      upper = mention.range.upper
      #expect(isWhole(document.text, mention.range))
      let surface = document.surface(mention.range)
      #expect(!isBlank(document.text, mention.range.lower, mention.range.upper))
      #expect(surface.unicodeScalars.first?.properties.isWhitespace == false)
      #expect(surface.unicodeScalars.last?.properties.isWhitespace == false)
      #expect(mention.entity <= next)
      if mention.entity == next {
        next += 1
        known.append(mention)
      }
      let first = known[mention.entity]
      #expect(
        first.kind == mention.kind && first.name == mention.name && first.ref == mention.ref
          && first.country == mention.country)
      #expect(!mention.name.isEmpty)
      #expect(mention.country == nil || mention.kind == .place)
    }
  }

  @Test("a used annotator finds the same", arguments: 0..<20)
  func repeated(seed: Int) {
    let annotator = DocumentAnnotator()
    func run(_ text: String) -> AnnotatedDocument {
      let clean = structured(text)
      return annotator.annotate(
        clean, source: decoded(clean.text),
        context: DocumentContext(
          id: "d", dataset: "t", pipeline: "", source: nil, fileName: "", metadata: nil))
    }
    let first = run(Self.text(UInt64(seed)))
    _ = run(Self.text(UInt64(seed) + 1000))
    #expect(run(Self.text(UInt64(seed))) == first)
  }
}
