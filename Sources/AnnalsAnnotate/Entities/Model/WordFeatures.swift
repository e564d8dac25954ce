/// Features of one word for a piece that stands `offset` places from it (the word before a piece
/// is at -1). They depend on nothing but the word: `WordScores` keeps their sums.
struct WordFeatures {
  static let offsets = -2...2

  @inline(__always)
  static func visit(_ form: WordForm, _ offset: Int, _ sink: inout some FeatureSink) {
    let word = form.traits
    let shape = UInt32(word.shape.rawValue)
    let capital = UInt32(word.capital)
    sink.add(.word, word.hash)
    sink.add(.shape, UInt32(word.kind.rawValue) << 3 | shape)
    sink.add(.role, UInt32(word.role.rawValue))
    visitClusters(word.cluster, offset, &sink)
    var bits = word.classes.rawValue
    while bits != 0 {
      let bit = UInt32(bits.trailingZeroBitCount)
      sink.add(.wordClass, bit << 3 | shape)
      bits &= bits &- 1
    }
    guard abs(offset) < 2 else { return }
    sink.add(.wordAndShape, paired(word.hash, shape))
    sink.add(.capital, capital << 3 | shape)
    if word.classes.rawValue != 0 {
      sink.add(.wordClasses, paired(word.classes.rawValue, shape))
    }
    sink.add(.suffix3, form.suffixes.2)
    if form.isPossessive { sink.add(.possessive, 1) }
    guard offset == 0 else { return }
    let common: UInt32 = word.classes.contains(.common) ? 1 : 0
    sink.add(.capitalAndCommon, capital << 8 | shape << 1 | common)
    sink.add(.form, paired(form.form, min(form.length, 7)))
    sink.add(.prefix2, form.prefixes.0)
    sink.add(.prefix3, form.prefixes.1)
    sink.add(.prefix4, form.prefixes.2)
    sink.add(.suffix1, form.suffixes.0)
    sink.add(.suffix2, form.suffixes.1)
    sink.add(.suffix4, form.suffixes.3)
  }

  /// Brown clusters are nested: the first bits of the path are a coarser class.
  @inline(__always)
  private static func visitClusters(
    _ cluster: UInt16, _ offset: Int, _ sink: inout some FeatureSink
  ) {
    let path = UInt32(cluster)
    guard path != 0 else { return }
    sink.add(.cluster, path)
    sink.add(.cluster6, path & 0x3F)
    sink.add(.cluster10, path & 0x3FF)
    guard abs(offset) < 2 else { return }
    sink.add(.cluster4, path & 0xF)
    sink.add(.cluster8, path & 0xFF)
    sink.add(.cluster12, path & 0xFFF)
  }
}
