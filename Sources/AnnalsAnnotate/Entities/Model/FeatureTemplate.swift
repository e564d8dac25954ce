/// What kind of thing a feature says. Its number is part of the feature's hash: a change of the
/// numbers asks for a model trained anew.
enum FeatureTemplate: UInt32 {
  // Of one word; offset by `count` for each place about the piece.
  case word = 0
  case wordAndShape, cluster, cluster4, cluster6, cluster8, cluster10, cluster12
  case wordClass, wordClasses, capital, capitalAndCommon
  case prefix2, prefix3, prefix4, suffix1, suffix2, suffix3, suffix4
  case shape, form, possessive, role

  // Of the place.
  case phrase, phraseClass, phraseBefore, phraseAfter
  case runPlace, runLast, runFirst, runLastClasses, runFirstClasses, runBefore, runAfter
  case runBeforeCluster, runAfterCluster, runRoles, runLastCluster
  case wideFirst, wideLast, wideLastClasses
  case start, capitals, wordsBefore, wordsAfter, clustersBefore, clustersAfter
  case shapes, rolesBefore, rolesAfter, roles, enclosed, gap, bias
}

/// The number under which a model keeps the weights of a feature: a mix whose every bit depends
/// on all bits of the value (the finaliser of MurmurHash3, Appleby).
@inline(__always)
func featureHash(_ template: FeatureTemplate, _ offset: Int, _ value: UInt32) -> UInt32 {
  let place = UInt32(truncatingIfNeeded: offset &+ 2)
  var mixed = value ^ ((template.rawValue &* 8 &+ place &+ 1) &* 0x9E37_79B9)
  mixed = (mixed ^ (mixed >> 16)) &* 0x85EB_CA6B
  mixed = (mixed ^ (mixed >> 13)) &* 0xC2B2_AE35
  return mixed ^ (mixed >> 16)
}

/// Two values as one.
@inline(__always) func paired(_ first: UInt32, _ second: UInt32) -> UInt32 {
  ((first ^ (first >> 15)) &* 0x2C1B_3C6D) ^ (second &* 0x297A_2D39)
}

/// Takes features of one place one by one.
protocol FeatureSink {
  mutating func add(_ template: FeatureTemplate, _ value: UInt32)
}
