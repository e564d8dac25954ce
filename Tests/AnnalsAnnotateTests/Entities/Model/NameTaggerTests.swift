import Testing

@testable import AnnalsAnnotate

@Suite struct NameTaggerTests {
  private static let words = [
    "Kim", "Jong", "-", "un", "said", "the", "Bank", "of", "Moscow", "president", "U.S.", "UN",
    "McDonald", "MCDonald", "mcDonald", "in", "17", "2017", "1,700,000", "Highway", "&", "--",
    "...",
    "“", "”", "(", ")", ",", ".", "’s", "Putin’s", "John", "F.", "iPhone", "Zürich", "Россия",
    "and",
    "north", "Korea", "London", "moscow", "Monday", "Act", "!!!", "A", "http://a.example/B",
    "Washington", "visited", "Ministry", "F-16", "20th", "Xqzt", "O’Brien", "東京",
  ]

  private func text(_ random: inout SplitMix, _ count: Int) -> [UInt8] {
    var text = ""
    for _ in 0..<count {
      text += Self.words.randomElement(using: &random)!
      if UInt8.random(in: 0..<8, using: &random) > 0 { text += " " }
    }
    return Array(text.utf8)
  }

  private func pieces(_ text: [UInt8]) -> [NamePiece] {
    var table = TokenTable()
    table.fill(text.span)
    var pieces = NamePieces()
    pieces.fill(text.span, table.tokens.span, table.tokens.indices)
    return pieces.rows
  }

  private func spans(_ tagger: inout NameTagger, _ text: [UInt8]) -> [NameSpan] {
    let rows = pieces(text)
    var spans: [NameSpan] = []
    tagger.tag(text.span, rows.span, into: &spans)
    return spans
  }

  @Test("what a tagger has read before changes nothing, and names lie in order")
  func memory() {
    var random = SplitMix(state: 11)
    var used = NameTagger()
    var found = 0
    for round in 0..<150 {
      let text = text(&random, round % 40)
      var fresh = NameTagger()
      let expected = spans(&fresh, text)
      #expect(spans(&used, text) == expected)
      var end = 0
      for span in expected {
        #expect(span.pieces.lowerBound >= end)
        #expect(!span.pieces.isEmpty)
        end = span.pieces.upperBound
      }
      #expect(end <= pieces(text).count)
      found += expected.count
    }
    #expect(found > 100)
  }

  @Test("words that differ in capitals, digits or signs alone have keys of their own")
  func keys() {
    let text = Array("17 2017 -- --- McDonald MCDonald mcDonald U.S. u.s. London london".utf8)
    let rows = pieces(text)
    let keys = rows.map { WordForm.key(text.span, $0) }
    #expect(Set(keys).count == keys.count)
  }

  @Test("kept scores are the sums of the weights")
  func scores() {
    let model = NameModel.shared
    let gazetteer = Gazetteer.shared
    var memo = WordScores(model, gazetteer)
    let text = Array(Self.words.joined(separator: " ").utf8)
    let rows = pieces(text)
    var words = Array(repeating: NameTraits(), count: rows.count)
    var keys: [UInt64] = Array(repeating: 0, count: rows.count)
    #expect(memo.read(text.span, rows.span, into: &words, &keys))
    for (i, row) in rows.enumerated() {
      let place = memo.place(text.span, rows.span, i, keys)
      let form = WordForm(text.span, row, gazetteer)
      #expect(form.key == keys[i])
      var given = Array(repeating: SmallScores(), count: 5)
      var span = given.mutableSpan
      memo.add(place, to: &span, 0)
      for offset in WordFeatures.offsets {
        var sink = PlainSum(model: model, offset: offset)
        WordFeatures.visit(form, offset, &sink)
        #expect(given[2 - offset] == sink.sum)
      }
    }
  }
}

/// Sums weights one by one.
private struct PlainSum: FeatureSink {
  let model: NameModel
  let offset: Int
  var sum = SmallScores()

  mutating func add(_ template: FeatureTemplate, _ value: UInt32) {
    let hash = featureHash(template, offset, value)
    guard model.weights.presence(of: hash) == 1 else { return }
    var distance: UInt32 = 0
    while model.weights.slot(hash, distance).hash != 0 {
      let slot = model.weights.slot(hash, distance)
      if slot.hash == hash { sum &+= slot.scores }
      distance += 1
    }
  }
}
