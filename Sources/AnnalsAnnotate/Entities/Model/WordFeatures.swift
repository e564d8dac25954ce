/// Features of one word for a piece that stands `offset` places from it (the word before a piece
/// is at -1). They depend on nothing but the word: `WordScores` keeps their sums.
struct WordFeatures {
  static let offsets = -2...2

  static func visit(_ form: WordForm, _ offset: Int, _ add: (FeatureTemplate, UInt32) -> Void) {
    let shape = UInt32(form.shape.rawValue)
    let capital = UInt32(form.word.capital)
    add(.word, form.hash)
    add(.shape, UInt32(form.kind.rawValue) << 3 | shape)
    add(.role, UInt32(form.role.rawValue))
    visitClusters(form, offset, add)
    var bits = form.word.classes.rawValue
    while bits != 0 {
      let bit = UInt32(bits.trailingZeroBitCount)
      add(.wordClass, bit << 3 | shape)
      bits &= bits &- 1
    }
    guard abs(offset) < 2 else { return }
    add(.wordAndShape, paired(form.hash, shape))
    add(.capital, capital << 3 | shape)
    if form.word.classes.rawValue != 0 {
      add(.wordClasses, paired(form.word.classes.rawValue, shape))
    }
    add(.suffix3, form.suffixes.2)
    if form.isPossessive { add(.possessive, 1) }
    guard offset == 0 else { return }
    let common: UInt32 = form.word.classes.contains(.common) ? 1 : 0
    add(.capitalAndCommon, capital << 8 | shape << 1 | common)
    add(.form, paired(form.form, min(form.length, 7)))
    add(.prefix2, form.prefixes.0)
    add(.prefix3, form.prefixes.1)
    add(.prefix4, form.prefixes.2)
    add(.suffix1, form.suffixes.0)
    add(.suffix2, form.suffixes.1)
    add(.suffix4, form.suffixes.3)
  }

  /// Brown clusters are nested: the first bits of the path are a coarser class.
  private static func visitClusters(
    _ form: WordForm, _ offset: Int, _ add: (FeatureTemplate, UInt32) -> Void
  ) {
    let path = UInt32(form.word.cluster)
    guard path != 0 else { return }
    add(.cluster, path)
    add(.cluster6, path & 0x3F)
    add(.cluster10, path & 0x3FF)
    guard abs(offset) < 2 else { return }
    add(.cluster4, path & 0xF)
    add(.cluster8, path & 0xFF)
    add(.cluster12, path & 0xFFF)
  }
}
