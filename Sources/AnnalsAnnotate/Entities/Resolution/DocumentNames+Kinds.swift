import AnnalsText

/// One name has one kind in a document.
extension DocumentNames {
  /// Notes that a bracket makes the names that begin at two bytes one entity.
  mutating func pair(_ acronym: UInt32, _ expansion: UInt32, from first: Int) {
    var a: Int32 = -1
    var b: Int32 = -1
    for k in first..<found.count {
      if found[k].lower == acronym { a = found[k].form }
      if found[k].lower == expansion { b = found[k].form }
    }
    if a >= 0, b >= 0 { pairs.append((a, b)) }
  }

  /// Gives every form the kind with most votes. What the gazetteer knows as a country is a place
  /// unless it is a given name too and the tagger says person.
  mutating func decideKinds() {
    for i in forms.indices {
      let votes = forms[i].votes
      var best = 2
      for k in [0, 1] where votes[k] > votes[best] { best = k }
      let classes = forms[i].classes
      if classes.contains(.country), forms[i].subject != 0, best != 2,
        best == 1
          || classes.isDisjoint(with: [.person])
            && context.classes(kept[Int(forms[i].first)])
              .isDisjoint(with: [.givenName, .surname])
      {
        best = 2
      }
      forms[i].kind = .at(best)
    }
  }

  /// Whether a single word may be a place's name whoever else bears it.
  func isPlaceName(_ form: NameForm) -> Bool {
    !form.classes.isDisjoint(with: placeClasses)
  }

  /// Surnames that stand alone are persons, whatever the tagger took them for, unless they are
  /// names of places or acronyms too.
  mutating func settleSurnames(_ text: Span<UInt8>) {
    for i in forms.indices where forms[i].words == 1 && forms[i].kind != .person {
      let form = forms[i]
      // Great places keep their name ("Washington"); small ones give way.
      if !form.classes.isDisjoint(with: [.country, .capital, .organisation, .outlet]) { continue }
      let isPlace = isPlaceName(form)
      let piece = kept[Int(form.first)]
      if piece.shape == .upper, piece.count <= 4, form.bodyCount > 0 { continue }
      let list = nameWords.find(NameKey.of(text, piece))
      guard list >= 0 else { continue }
      let known = candidates[Int(list)]
      for k in 0..<known.count where known.entries[k].role >= (isPlace ? 3 : 2) {
        forms[i].kind = .person
        break
      }
    }
  }
}
