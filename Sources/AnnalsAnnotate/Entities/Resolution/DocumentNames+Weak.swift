import AnnalsText

/// Names that are none.
extension DocumentNames {
  /// Drops forms that nothing but a capital at the start of a sentence or in a heading speaks
  /// for: single words that the document writes with a small letter elsewhere, or that are common
  /// words of English. In headings a name must be known from running text or the gazetteer, or be
  /// a person with a known given name, or the tagger be sure.
  mutating func dropWeak(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    for i in forms.indices where isSuspect(forms[i]) {
      suspects.set(UInt64(kept[Int(forms[i].first)].hash) << 1, Int32(i))
    }
    if suspects.count > 0 {
      for i in tokens.indices {
        let token = tokens[i]
        guard token.shape == .lower, token.kind == .word else { continue }
        let form = suspects.find(UInt64(token.hash) << 1)
        if form >= 0 { forms[Int(form)].isDropped = true }
      }
    }
    for i in forms.indices where !forms[i].isDropped {
      if isUnproven(text, tokens, forms[i]) { forms[i].isDropped = true }
    }
  }

  /// A single word that never stands inside a sentence of running text.
  private func isSuspect(_ form: NameForm) -> Bool {
    guard form.words == 1 else { return false }
    let piece = kept[Int(form.first)]
    if form.subject != 0 {
      return form.innerCount == 0 && context.classes(piece).contains(.common)
    }
    if piece.shape == .upper || piece.flags.contains(.dotted) { return false }
    if form.innerCount > 0, form.bodyCount > 0 { return false }
    return form.votes[form.kind.index] < 60 * UInt32(max(form.count, 1))
  }

  private mutating func isUnproven(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ form: NameForm
  ) -> Bool {
    if form.bodyCount > 0 || form.subject != 0 || !form.classes.isEmpty { return false }
    // Only in headings. Part of an entity of the running text?
    let root = root(form.root)
    if forms[Int(root)].bodyCount > 0 { return false }
    let first = kept[Int(form.first)]
    if form.words == 1 {
      let list = nameWords.find(NameKey.of(text, first))
      if list >= 0, form.kind == .person { return false }
      return context.classes(first).contains(.common)
        && form.votes[form.kind.index] < 4 * UInt32(form.count)
    }
    return form.votes[form.kind.index] < 2 * UInt32(form.count)
  }
}
