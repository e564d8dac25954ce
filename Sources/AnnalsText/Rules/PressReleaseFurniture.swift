/// Removes what marks a press release as one: "FOR IMMEDIATE RELEASE", "###", "-30-".
struct PressReleaseFurniture: LineRule {
  let name = "press-release-furniture"
  let version = 1

  let lines: StaticString = """
    for immediate release
    for release
    for immediate publication
    news release
    press release
    media release
    news from the office of
    end of release
    end release
    zur sofortigen veröffentlichung
    pressemitteilung
    communiqué de presse
    pour diffusion immédiate
    para publicación inmediata
    para difusión inmediata
    comunicado de prensa
    comunicado de imprensa
    comunicato stampa
    пресс-релиз
    """

  let shapeTriggers: [UInt8] = [
    UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"),
  ]

  /// A line of nothing but `#`, `*`, `=`, `_` or `-` and spaces, two of them at least; or
  /// "30", "end", "ends" or "more" between hyphens.
  func hasShape(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
    if text[range.lower] == UInt8(ascii: "-"), text[range.upper - 1] == UInt8(ascii: "-"),
      range.count <= 16
    {
      let inner = phraseRange(text, range)
      for word in ["30", "end", "ends", "more"] as [StaticString]
      where inner.count == word.utf8CodeUnitCount && startsWithFolded(text, inner, word) {
        return true
      }
    }
    var marks = 0
    for i in range.lower..<range.upper {
      if text[i] == 0x20 { continue }
      guard text[i] == text[range.lower] else { return false }
      marks += 1
    }
    return marks >= 2
  }
}
