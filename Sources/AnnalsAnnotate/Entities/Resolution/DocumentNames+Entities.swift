import AnnalsText

/// Which entity every mention means.
extension DocumentNames {
  /// Root form and kind: what a mention means. Kinds are told apart since one word may name a
  /// person and a place ("Washington").
  static func entityKey(_ root: Int32, _ kind: EntityMention.Kind) -> Int32 {
    root * 4 + Int32(kind.index)
  }

  /// Gives every mention its kind and entity, in the order of the text.
  mutating func assign(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    lastFull.append(contentsOf: repeatElement(-1, count: forms.count))
    heard.append(contentsOf: repeatElement(0, count: forms.count))
    for m in found.indices {
      let f = found[m].form
      let form = forms[Int(f)]
      if form.isDropped {
        found[m].entity = -1
        continue
      }
      var kind = form.kind
      if form.words == 1, isPlaceName(form) { kind = kindInContext(found[m], form) }
      found[m].kind = kind
      guard kind == .person else {
        found[m].entity = Self.entityKey(root(f), kind)
        continue
      }
      let words = core(form)
      guard words.count == 1 else {
        let person = root(f)
        lastFull[Int(person)] = Int32(m)
        found[m].entity = Self.entityKey(person, .person)
        continue
      }
      let person = bearer(text, tokens, found[m], words.lowerBound) ?? root(f)
      heard[Int(person)] += 1
      found[m].entity = Self.entityKey(person, .person)
    }
  }

  /// The kind of a name that is a place's and a person's.
  private func kindInContext(_ mention: FoundName, _ form: NameForm) -> EntityMention.Kind {
    if mention.flags.contains(.titled), !form.classes.contains(.country) { return .person }
    if mention.flags.contains(.located), form.kind != .organisation { return .place }
    if mention.confidence == 0 { return form.kind }
    if form.classes.contains(.country), form.kind == .place, mention.kind == .organisation {
      return .place
    }
    // One sense in a document, unless the tagger is sure of another here.
    if form.kind == .person, mention.kind == .place { return .person }
    return mention.kind == form.kind || mention.confidence < 96 ? form.kind : mention.kind
  }

  /// The person whom a single name means, as root form.
  ///
  /// The one named most often so far and in full; a bearer named within the last sentences counts
  /// for more, and so does the surname before the given name. A title tells men from women. A family's name
  /// is nobody's in particular.
  private mutating func bearer(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ mention: FoundName, _ word: Int
  ) -> Int32? {
    let piece = kept[word]
    let key = NameKey.of(text, piece)
    let list = nameWords.find(key)
    guard list >= 0 else {
      return mention.flags.contains(.afterThe) ? family(text, piece) : nil
    }
    if mention.flags.contains(.family) { return root(mention.form) }
    let known = candidates[Int(list)]
    var best: Int32 = -1
    var bestScore = Int.min
    for k in 0..<known.count {
      let entry = known.entries[k]
      if let gender = gender(tokens, entry.person) {
        if mention.flags.contains(.male), gender == 2 { continue }
        if mention.flags.contains(.female), gender == 1 { continue }
      }
      // A title stands before surnames: "Mr George" is not George Novak.
      if mention.flags.contains(.titled), entry.role == 1 { continue }
      var score = min(Int(entry.mentions), 50) * 2 + min(Int(heard[Int(entry.person)]), 20)
      if entry.role == 3 { score += 3 }
      let last = lastFull[Int(entry.person)]
      if last >= 0 {
        score += 1
        if mention.sentence &- found[Int(last)].sentence <= 1 { score += 3 }
      }
      if score > bestScore
        || score == bestScore && lastFull[Int(best)] < lastFull[Int(entry.person)]
      {
        best = entry.person
        bestScore = score
      }
    }
    return best >= 0 ? best : nil
  }

  /// "the Novaks": the family has the entity of its name, if that stands alone somewhere.
  private mutating func family(_ text: Span<UInt8>, _ piece: NamePiece) -> Int32? {
    guard piece.count > 3, text[piece.end - 1] == UInt8(ascii: "s") else { return nil }
    let key = NameKey.adding(text, piece.start, piece.end - 1, to: NameKey.empty)
    let form = formIndex.find(key)
    return form >= 0 && forms[Int(form)].kind == .person && forms[Int(form)].words == 1
      ? root(form) : nil
  }

  /// 1 or 2 by the given name, or nil.
  private func gender(_ tokens: Span<Token>, _ person: Int32) -> UInt8? {
    let traits = tokens[Int(kept[Int(forms[Int(person)].first)].token)].traits
    if traits.has(.maleName) { return 1 }
    if traits.has(.femaleName) { return 2 }
    return nil
  }
}
