/// The scores that a word gives to the pieces about it, kept from one of its tokens to the next.
///
/// Sums of weights over the features of one word depend on nothing but the word (`WordForm.key`),
/// so that most pieces cost a look here instead of a hundred in the model. What stands where
/// another word is looked for is replaced: never seen in what comes out.
struct WordScores {
  struct Entry {
    var key: UInt64
    var traits: NameTraits
    /// For the pieces two places before the word, one before, itself, one and two behind: in that
    /// order the offsets of the word are 2, 1, 0, -1, -2.
    var scores: InlineArray<5, SIMD8<Int16>>
  }

  private static let size = 4096

  private var entries: [Entry] = []
  private let model: NameModel
  private let gazetteer: Gazetteer

  init(_ model: NameModel, _ gazetteer: Gazetteer) {
    self.model = model
    self.gazetteer = gazetteer
  }

  /// The scores of a sentence's edge, in place of a word, at the same places.
  func edge(_ offset: Int) -> LabelScores {
    var sum = LabelScores()
    model.add(featureHash(.word, offset, PlaceFeatures.edge.hash), to: &sum)
    return sum
  }

  /// Where a piece's word is in the table; it is there after the call.
  mutating func place(_ text: Span<UInt8>, _ piece: NamePiece) -> Int {
    if entries.isEmpty {
      let none = Entry(key: 0, traits: PlaceFeatures.edge, scores: InlineArray(repeating: SIMD8()))
      entries = Array(repeating: none, count: Self.size)
    }
    let key = WordForm.key(text, piece)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
    if entries[place].key != key { fill(place, WordForm(text, piece, gazetteer)) }
    return place
  }

  func traits(_ place: Int) -> NameTraits { entries[place].traits }

  /// What the word at `place` gives to a piece that sees it at `offset`.
  @inline(__always)
  func scores(_ place: Int, _ offset: Int) -> LabelScores {
    LabelScores(truncatingIfNeeded: entries[place].scores[2 &- offset])
  }

  private mutating func fill(_ place: Int, _ form: WordForm) {
    var entry = Entry(
      key: form.key, traits: form.traits, scores: InlineArray(repeating: SIMD8()))
    for offset in WordFeatures.offsets {
      var sum = LabelScores()
      WordFeatures.visit(form, offset) { template, value in
        model.add(featureHash(template, offset, value), to: &sum)
      }
      entry.scores[2 - offset] = SIMD8<Int16>(truncatingIfNeeded: sum)
    }
    entries[place] = entry
  }
}
