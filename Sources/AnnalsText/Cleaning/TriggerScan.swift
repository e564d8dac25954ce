/// Finds the next byte that a character rule wants to see. All text runs through here.
///
/// Most text is letters, spaces and line feeds, which no rule wants: sixteen bytes at a time
/// are passed over where none of them is beyond ASCII, a control character or a mark that a
/// rule has named; only the others are looked up one by one.
struct TriggerScan: Sendable {
  /// For each byte whether a rule wants it.
  private let wanted: [Bool]
  /// The wanted bytes of printable ASCII, at most four of them; the last one repeated.
  private let marks: (UInt8, UInt8, UInt8, UInt8)
  /// Whether tab or line feed is wanted; then only the table decides.
  private let wantsSpace: Bool

  init(wanted: [Bool]) {
    precondition(wanted.count == 256)
    self.wanted = wanted
    let printable = (UInt8(0x20)...0x7F).filter { wanted[Int($0)] && $0 != 0x7F }
    let last = printable.last ?? 0x7F
    func mark(_ place: Int) -> UInt8 { place < printable.count ? printable[place] : last }
    marks = (mark(0), mark(1), mark(2), mark(3))
    wantsSpace = wanted[0x09] || wanted[0x0A] || printable.count > 4
  }

  /// The first byte at or after `start` that a rule wants, or the end of the text.
  func next(_ text: Span<UInt8>, from start: Int) -> Int {
    var i = start
    let table = wanted.span
    while i < text.count {
      while !wantsSpace, i &+ 16 <= text.count {
        let hit = firstHit(others(loadVector(text, at: i)))
        i &+= hit
        if hit < 16 { break }
      }
      let end = min(text.count, i &+ 16)
      while i < end {
        if table[Int(text[i])] { return i }
        i &+= 1
      }
    }
    return i
  }

  /// Marks the bytes that may be wanted.
  @inline(__always)
  private func others(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    typealias Vector = SIMD16<UInt8>
    // Bytes beyond ASCII and controls in one comparison: from 0x20 to 0x7E is quiet.
    let others = (bytes &- Vector(repeating: 0x20)) .>= Vector(repeating: 0x5F)
    let spaces =
      (bytes .== Vector(repeating: 0x0A)) .| (bytes .== Vector(repeating: 0x09))
    let named =
      (bytes .== Vector(repeating: marks.0)) .| (bytes .== Vector(repeating: marks.1))
      .| (bytes .== Vector(repeating: marks.2)) .| (bytes .== Vector(repeating: marks.3))
    return (others .& .!spaces) .| named
  }
}
