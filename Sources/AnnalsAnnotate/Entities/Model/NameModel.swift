/// Scores of the seven labels of a piece, in 32nds of a natural logarithm; the last lane is not
/// used. Order: `NameLabel`.
typealias LabelScores = SIMD8<Int32>

/// The same of so few features that no sum is out of range: weights have 8 bits, a place has less
/// than 64 features, and the five words about it have less than 50 each.
typealias SmallScores = SIMD8<Int16>

/// Labels as the model has them (BIO, Ramshaw and Marcus 1995).
enum NameLabel {
  static let count = 7
  /// No part of a name.
  static let none = 0

  /// Whether a name begins here: labels are 0, then a first and a further piece of each kind.
  static func begins(_ label: Int) -> Bool { label % 2 == 1 }
  /// 0 person, 1 place, 2 organisation.
  static func kind(_ label: Int) -> Int { (label - 1) / 2 }
}

/// The weights of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001),
/// as `Scripts/train-names.py` writes them.
///
/// Bytes: "NAMECRF1"; the number of slots, a power of two, and the number of features (UInt32);
/// the weights of label behind label, 7 rows of 8 Int16; a bit for each value of the lowest bits
/// of a hash, set where a feature has them; the slots: hash, 7 weights as Int8, a byte unused.
struct NameModel: Sendable {
  static let shared = NameModel(NameTables.model)

  struct Slot: BitwiseCopyable, Sendable {
    /// `featureHash`; 0 where the slot is empty.
    var hash: UInt32
    /// Two rows of four labels.
    var low: SIMD4<Int8>
    var high: SIMD4<Int8>

    @inline(__always) var scores: SmallScores {
      SmallScores(truncatingIfNeeded: SIMD8<Int8>(lowHalf: low, highHalf: high))
    }
  }

  private static let magic: [UInt8] = Array("NAMECRF1".utf8)
  private static let transitionsAt = 16
  private static let presenceAt = 16 + 7 * 16
  /// Bits of a hash that the presence table tells apart.
  fileprivate static let presenceBits = 19

  /// What the features weigh.
  struct Weights: Sendable {
    fileprivate let slots: StaticTable<Slot>
    fileprivate let presence: StaticTable<UInt64>
    fileprivate let mask: UInt32

    /// 1 where a feature may have weights, else 0.
    @inline(__always) func presence(of hash: UInt32) -> Int {
      let bit = hash & (1 << UInt32(presenceBits) &- 1)
      // The index is below the table's count by its mask.
      return Int(truncatingIfNeeded: presence[unchecked: Int(bit >> 6)] &>> UInt64(bit & 63) & 1)
    }

    /// Where the search for a feature begins, and what stands there.
    @inline(__always) func slot(_ hash: UInt32, _ distance: UInt32 = 0) -> Slot {
      // The index is below the table's count by its mask.
      slots[unchecked: Int((hash >> 7 &+ distance) & mask)]
    }
  }

  let weights: Weights
  let transitions: LabelTransitions

  init(_ bytes: StaticTable<UInt8>) {
    precondition(bytes.count > Self.presenceAt, "the model of names is not there")
    for (i, byte) in Self.magic.enumerated() {
      precondition(bytes[i] == byte, "the model of names is of another kind")
    }
    let counts = bytes.rows(of: UInt32.self, from: 8, count: 2)
    let rows = bytes.rows(of: SIMD8<Int16>.self, from: Self.transitionsAt, count: 7)
    transitions = LabelTransitions((0..<7).map { LabelScores(truncatingIfNeeded: rows[$0]) })
    let words = 1 << (Self.presenceBits - 6)
    let slotCount = Int(counts[0])
    precondition(slotCount & (slotCount - 1) == 0, "slots are no power of two")
    weights = Weights(
      slots: bytes.rows(of: Slot.self, from: Self.presenceAt + words * 8, count: slotCount),
      presence: bytes.rows(of: UInt64.self, from: Self.presenceAt, count: words),
      mask: UInt32(slotCount - 1))
  }
}

/// The scores of one label behind another. What no name allows is out of reach.
struct LabelTransitions: Sendable {
  typealias Rows = InlineArray<7, LabelScores>
  /// By label before: the scores of the labels behind it.
  let rows: Rows
  /// By label behind: the scores of the labels before it.
  let columns: Rows

  /// `rows` are seven.
  init(_ rows: [LabelScores]) {
    self.rows = Rows { rows[$0] }
    columns = Rows { behind in
      var column = LabelScores()
      for before in 0..<NameLabel.count { column[before] = rows[before][behind] }
      return column
    }
  }
}

/// Sums weights of features. Which features have any is settled first, without a branch that
/// guesses: two in three have none.
struct WeightSum: FeatureSink {
  private let weights: NameModel.Weights
  private var offset = 0
  /// A place has less than sixty features, a word less than fifty at any offset.
  private var hashes = InlineArray<64, UInt32>(repeating: 0)
  private var count = 0

  @inline(__always) init(_ weights: NameModel.Weights) { self.weights = weights }

  /// Forgets all features; those that follow are at `offset`.
  @inline(__always) mutating func begin(at offset: Int) {
    self.offset = offset
    count = 0
  }

  @inline(__always) mutating func add(_ template: FeatureTemplate, _ value: UInt32) {
    let hash = featureHash(template, offset, value)
    hashes[count & 63] = hash
    count &+= weights.presence(of: hash)
  }

  /// The sum of the features since `begin`, which are forgotten.
  ///
  /// Slots lie far apart in memory: all first ones are asked for before any is waited for. Then
  /// come the features that another has displaced.
  @inline(__always) mutating func scores() -> SmallScores {
    var sum = SmallScores()
    var displaced = 0
    var i = 0
    while i < count {
      let hash = hashes[i & 63]
      let slot = weights.slot(hash)
      let found = slot.hash == hash
      let isOther = !found && slot.hash != 0
      let mask: Int16 = found ? -1 : 0
      sum = sum &+ (slot.scores & SmallScores(repeating: mask))
      hashes[displaced & 63] = hash
      displaced &+= isOther ? 1 : 0
      i &+= 1
    }
    i = 0
    while i < displaced {
      let hash = hashes[i & 63]
      var distance: UInt32 = 1
      while true {
        let slot = weights.slot(hash, distance)
        if slot.hash == hash {
          sum = sum &+ slot.scores
          break
        }
        if slot.hash == 0 { break }
        distance &+= 1
      }
      i &+= 1
    }
    count = 0
    return sum
  }
}
