/// What words tell of themselves and the scores that they give to the pieces about them, kept from
/// one of their tokens to the next.
///
/// Both depend on nothing but the word (`WordForm.key`), so that most pieces cost a look here
/// instead of a hundred in the model. What stands where another word is looked for is replaced:
/// never seen in what comes out.
struct WordScores {
  /// For the pieces two places before the word, one before, itself, one and two behind: in that
  /// order the offsets of the word are 2, 1, 0, -1, -2.
  typealias Row = InlineArray<5, SmallScores>

  private struct Known {
    var key: UInt64
    var traits: NameTraits
  }

  private static let knownBits: UInt64 = 13
  /// Sets of four words.
  private static let setBits: UInt64 = 12

  private var known: [Known] = []
  /// Keys of the rows, by set.
  private var sets: [SIMD4<UInt64>] = []
  private var rows: [Row] = []
  /// Which word of a set makes room.
  private var turn = 0
  private let model: NameModel
  private let gazetteer: Gazetteer

  init(_ model: NameModel, _ gazetteer: Gazetteer) {
    self.model = model
    self.gazetteer = gazetteer
  }

  /// Writes the traits and keys of pieces to the first of `words` and `keys`, which are as many at
  /// least; says whether any of them can begin or end a name.
  mutating func read(
    _ text: Span<UInt8>, _ pieces: Span<NamePiece>, into words: inout [NameTraits],
    _ keys: inout [UInt64]
  ) -> Bool {
    if known.isEmpty { prepare() }
    return Self.read(text, pieces, gazetteer, &known, &words, &keys)
  }

  private static func read(
    _ text: Span<UInt8>, _ pieces: Span<NamePiece>, _ gazetteer: Gazetteer,
    _ knownWords: inout [Known], _ words: inout [NameTraits], _ keys: inout [UInt64]
  ) -> Bool {
    var known = knownWords.mutableSpan
    var words = words.mutableSpan
    var keys = keys.mutableSpan
    var marks: UInt8 = 0
    for i in 0..<pieces.count {
      let piece = pieces[i]
      let key = WordForm.key(text, piece)
      let place = place(key, knownBits)
      var row = known[place]
      if row.key != key {
        row = Known(key: key, traits: NameTraits(piece, key: key, gazetteer))
        known[place] = row
      }
      words[i] = row.traits
      keys[i] = key
      marks |= row.traits.marks.rawValue
    }
    return NameMarks(rawValue: marks).contains(.capitalised)
  }

  /// Where the row of the sentence's edge is, in place of a word.
  static let edge = 4 << Int(setBits)

  /// Where the row of a piece is: it is there until the next call.
  @inline(__always)
  mutating func place(
    _ text: Span<UInt8>, _ pieces: Span<NamePiece>, _ i: Int, _ keys: [UInt64]
  ) -> Int {
    let key = keys[i]
    let set = Self.place(key, Self.setBits)
    let held = sets[set]
    if held[0] == key { return set &* 4 }
    if held[1] == key { return set &* 4 &+ 1 }
    if held[2] == key { return set &* 4 &+ 2 }
    if held[3] == key { return set &* 4 &+ 3 }
    return fill(set, WordForm(text, pieces[i], gazetteer))
  }

  /// Adds what the word at `place` gives to the pieces that see it; the score of the first of
  /// them is at `first`.
  @inline(__always)
  func add(_ place: Int, to scores: inout MutableSpan<SmallScores>, _ first: Int) {
    let row = rows[place]
    for i in 0..<5 { scores[first &+ i] = scores[first &+ i] &+ row[i] }
  }

  @inline(__always) private static func place(_ key: UInt64, _ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 &- bits))
  }

  @inline(never)
  private mutating func fill(_ set: Int, _ form: WordForm) -> Int {
    var row = Row(repeating: SmallScores())
    var sum = WeightSum(model.weights)
    for offset in WordFeatures.offsets {
      sum.begin(at: offset)
      WordFeatures.visit(form, offset, &sum)
      row[2 - offset] = sum.scores()
    }
    let place = set &* 4 &+ turn
    sets[set][turn] = form.key
    rows[place] = row
    turn = (turn &+ 1) & 3
    return place
  }

  /// Makes room, on first use.
  private mutating func prepare() {
    known = Array(repeating: Known(key: 0, traits: NameTraits()), count: 1 << Int(Self.knownBits))
    sets = Array(repeating: SIMD4(), count: 1 << Int(Self.setBits))
    rows = Array(repeating: Row(repeating: SmallScores()), count: Self.edge + 1)
    var sum = WeightSum(model.weights)
    for offset in WordFeatures.offsets {
      sum.begin(at: offset)
      sum.add(.word, NameTraits().hash)
      rows[Self.edge][2 - offset] = sum.scores()
    }
  }
}
