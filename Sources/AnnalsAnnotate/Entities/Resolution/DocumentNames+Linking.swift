import AnnalsText

/// Which forms of organisations and places are one entity.
extension DocumentNames {
  // MARK: Damage

  /// Joins names with a letter that was taken for one that looks alike to the sound ones:
  /// "Kim II Sung" with two capital I, "Wa1ker" with a digit.
  mutating func mendForms(_ text: Span<UInt8>) {
    for i in forms.indices where hasLookAlike(text, forms[i]) {
      var key = NameKey.empty
      for k in forms[i].pieces {
        let letters = soundLetters(text, kept[k])
        key = NameKey.adding(letters.span, 0, letters.count, to: key)
      }
      let sound = formIndex.find(key)
      if sound >= 0, sound != Int32(i), !hasLookAlike(text, forms[Int(sound)]) {
        forms[i].isDamaged = true
        forms[i].kind = forms[Int(sound)].kind
        join(Int32(i), sound)
      } else if isNumeralInside(text, forms[i]) {
        forms[i].isDamaged = true
      }
    }
  }

  /// The letters of a word with l for I and 1 and o for 0, save for the first.
  func soundLetters(_ text: Span<UInt8>, _ piece: NamePiece) -> [UInt8] {
    var letters: [UInt8] = []
    for k in piece.start..<piece.end { letters.append(text[k]) }
    guard hasLookAlike(text, piece) else { return letters }
    for k in letters.indices.dropFirst() {
      switch letters[k] {
      case UInt8(ascii: "I"), UInt8(ascii: "1"): letters[k] = UInt8(ascii: "l")
      case UInt8(ascii: "0"): letters[k] = UInt8(ascii: "o")
      default: break
      }
    }
    return letters
  }

  /// "Kim II Sung": no numeral stands between a surname that comes first and a name.
  private func isNumeralInside(_ text: Span<UInt8>, _ form: NameForm) -> Bool {
    guard form.words > 2 else { return false }
    let middle = kept[Int(form.first) + 1]
    return context.has(kept[Int(form.first)], .eastAsian) && isTwo(text, middle)
  }

  private func hasLookAlike(_ text: Span<UInt8>, _ form: NameForm) -> Bool {
    for k in form.pieces where hasLookAlike(text, kept[k]) { return true }
    return false
  }

  /// "II"
  private func isTwo(_ text: Span<UInt8>, _ piece: NamePiece) -> Bool {
    guard piece.count == 2, text[piece.start] == UInt8(ascii: "I") else { return false }
    return text[piece.start + 1] == UInt8(ascii: "I")
  }

  private func hasLookAlike(_ text: Span<UInt8>, _ piece: NamePiece) -> Bool {
    guard piece.count > 1, piece.count <= 24 else { return false }
    if piece.shape == .upper { return isTwo(text, piece) }
    guard piece.shape == .mixed || piece.kind == .alphanumeric else { return false }
    var letters = 0
    for k in piece.start..<piece.end {
      let byte = text[k]
      if k > piece.start {
        if byte == UInt8(ascii: "I"), text[k - 1] & 0x20 != 0 { return true }
        if letters > 1, byte == UInt8(ascii: "1") || byte == UInt8(ascii: "0") { return true }
      }
      if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
    }
    return false
  }

  // MARK: Subjects of the gazetteer

  /// Joins all names of one country, place or organisation that the gazetteer knows.
  mutating func linkSubjects() {
    for i in forms.indices where forms[i].subject != 0 && forms[i].kind != .person {
      // A place and an organisation never share a subject here: the kind is part of the key.
      let key = UInt64(forms[i].subject) << 8 | UInt64(forms[i].kind.index) << 1
      let known = subjects.find(key)
      if known >= 0 { join(Int32(i), known) } else { subjects.set(key, Int32(i)) }
    }
  }

  // MARK: Acronyms

  /// Joins acronyms with what they stand for: in brackets beside it, or, from three letters on,
  /// anywhere in the document.
  mutating func linkAcronyms(_ text: Span<UInt8>) {
    for pair in pairs {
      let (a, b) = (Int(pair.acronym), Int(pair.expansion))
      if forms[a].kind == .person || forms[b].kind == .person { continue }
      if forms[a].subject != 0, forms[b].subject == 0 {
        forms[b].kind = forms[a].kind
      } else {
        forms[a].kind = forms[b].kind
      }
      join(pair.acronym, pair.expansion)
    }
    for i in forms.indices where forms[i].words > 1 && forms[i].kind != .person {
      let keys = initialKeys(text, forms[i])
      for k in keys.indices where keys[k] != 0 {
        let key = keys[k]
        let known = initials.find(key)
        if known < 0 || forms[Int(known)].count < forms[i].count { initials.set(key, Int32(i)) }
      }
    }
    guard initials.count > 0 else { return }
    for i in forms.indices where forms[i].words == 1 && forms[i].root == Int32(i) {
      let piece = kept[Int(forms[i].first)]
      guard piece.shape == .upper || piece.flags.contains(.dotted) || piece.shape == .mixed,
        forms[i].bodyCount > 0
      else { continue }
      let letters = piece.flags.contains(.dotted) ? piece.count / 2 : piece.count
      guard letters >= 3, letters <= 8 else { continue }
      let known = initials.find(forms[i].key)
      guard known >= 0, known != Int32(i) else { continue }
      if forms[i].subject != 0, forms[Int(known)].subject != 0,
        forms[i].subject != forms[Int(known)].subject
      {
        continue
      }
      if forms[i].subject == 0 { forms[i].kind = forms[Int(known)].kind }
      if forms[i].kind == forms[Int(known)].kind { join(Int32(i), known) }
    }
  }

  /// The keys of a name's initials, of the words with capitals and of all words.
  private func initialKeys(_ text: Span<UInt8>, _ form: NameForm) -> InlineArray<2, UInt64> {
    var keys: InlineArray<2, UInt64> = [NameKey.empty, NameKey.empty]
    var counts: InlineArray<2, Int> = [0, 0]
    for k in form.pieces {
      let piece = kept[k]
      guard text[piece.start] < 0x80 else { return [0, 0] }
      keys[1] = NameKey.adding(text, piece.start, piece.start + 1, to: keys[1])
      counts[1] += 1
      if piece.shape != .lower {
        keys[0] = NameKey.adding(text, piece.start, piece.start + 1, to: keys[0])
        counts[0] += 1
      }
    }
    if counts[0] < 3 { keys[0] = 0 }
    if counts[1] < 3 || counts[1] == counts[0] { keys[1] = 0 }
    return keys
  }

  // MARK: Short names of organisations

  /// "Commerce Ministry" is the "Ruritanian Commerce Ministry" where no other ends so.
  private mutating func joinEndings(_ text: Span<UInt8>) {
    for i in forms.indices where forms[i].kind == .organisation && forms[i].words > 2 {
      let words = forms[i].pieces
      guard words.count <= 10 else { continue }
      for start in words.dropFirst().dropLast() where kept[start].isCapitalised {
        // "Bank of Ruritania" is not "Ruritania"; what follows a link is no name of the whole.
        if kept[start - 1].shape == .lower { continue }
        let ending = key(text, start..<words.upperBound)
        let known = endings.find(ending)
        if known < 0 {
          endings.set(ending, Int32(i))
        } else if known != Int32.max, root(known) != root(Int32(i)) {
          endings.set(ending, Int32.max)
        }
      }
    }
    guard endings.count > 0 else { return }
    for i in forms.indices where forms[i].kind == .organisation && forms[i].words > 1 {
      let whole = endings.find(forms[i].key)
      if whole >= 0, whole != Int32.max, forms[i].subject == 0 { join(Int32(i), whole) }
    }
  }

  /// "Acme Widgets Inc." and "Acme Widgets"; "Meridian" and "Meridian News Agency", where no
  /// other organisation begins so.
  mutating func linkOrganisations(_ text: Span<UInt8>) {
    parts.removeAll()
    var isEmpty = true
    for i in forms.indices where forms[i].kind == .organisation && forms[i].words > 1 {
      let words = forms[i].pieces
      guard let last = words.last else { continue }
      if context.classes(kept[last]).contains(.organisationEnding) {
        let short = formIndex.find(key(text, words.lowerBound..<last))
        if short >= 0, forms[Int(short)].kind == .organisation { join(short, Int32(i)) }
      }
      let first = NameKey.of(text, kept[words.lowerBound])
      let known = parts.find(first)
      if known < 0 {
        parts.set(first, Int32(i))
        isEmpty = false
      } else if known != Int32.max, root(known) != root(Int32(i)) {
        parts.set(first, Int32.max)
      }
    }
    joinEndings(text)
    if isEmpty { return }
    for i in forms.indices where forms[i].kind == .organisation && forms[i].words == 1 {
      let whole = parts.find(forms[i].key)
      let word = context.classes(kept[Int(forms[i].first)])
      if whole >= 0, whole != Int32.max, forms[i].subject == 0,
        word.isDisjoint(with: [.common, .function, .demonym, .organisationHead])
      {
        join(Int32(i), whole)
      }
    }
  }
}
