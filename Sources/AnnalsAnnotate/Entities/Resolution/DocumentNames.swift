import AnnalsText

/// The names of one document: what was found, the forms they have, and which are one entity.
///
/// Everything is keyed by hashes and bounded a form, so the time is linear in the text whatever
/// its names are. One a worker: it keeps its memory. The steps, each an extension of its own:
/// the kinds of forms (`decideKinds`), damaged letters (`mendForms`), persons (`linkPersons`),
/// acronyms and organisations (`linkAcronyms`, `linkOrganisations`), places (`linkSubjects`),
/// names that were missed (`addMissed`) or are none (`dropWeak`), and the entity of every mention
/// (`assign`).
struct DocumentNames: ~Copyable {
  let gazetteer = Gazetteer.shared
  let context = PieceContext()
  /// Words of names and other words with capitals, in the order of the text.
  var kept: [NamePiece] = []
  /// In the order of the text, not overlapping.
  var found: [FoundName] = []
  var forms: [NameForm] = []
  var formIndex = IndexTable()
  /// Forms that a bracket makes one: an acronym and its expansion.
  var pairs: [(acronym: Int32, expansion: Int32)] = []

  // Tables of the steps.
  var parts = IndexTable()
  var surnames = IndexTable()
  var nameWords = IndexTable()
  var candidates: [PersonCandidates] = []
  var initials = IndexTable()
  var subjects = IndexTable()
  var endings = IndexTable()
  var suspects = IndexTable()
  var chain: [(form: Int32, next: Int32, count: Int)] = []
  /// By root form: mentions in full.
  var totals: [Int32] = []
  /// By root form: the last mention in full, or -1.
  var lastFull: [Int32] = []
  /// By root form: single names that have been taken for the person so far.
  var heard: [Int32] = []

  mutating func removeAll() {
    kept.removeAll(keepingCapacity: kept.count < 1 << 16)
    found.removeAll(keepingCapacity: found.count < 1 << 16)
    forms.removeAll(keepingCapacity: forms.count < 1 << 14)
    candidates.removeAll(keepingCapacity: candidates.count < 1 << 14)
    pairs.removeAll()
    formIndex.removeAll()
    parts.removeAll()
    surnames.removeAll()
    nameWords.removeAll()
    initials.removeAll()
    subjects.removeAll()
    endings.removeAll()
    suspects.removeAll()
    chain.removeAll(keepingCapacity: chain.count < 1 << 14)
    totals.removeAll(keepingCapacity: totals.count < 1 << 14)
    lastFull.removeAll(keepingCapacity: lastFull.count < 1 << 14)
    heard.removeAll(keepingCapacity: heard.count < 1 << 14)
  }

  /// Keeps a word with a capital that is in no name, for `addMissed`.
  mutating func keep(_ piece: NamePiece) { kept.append(piece) }

  /// Adds a name of a sentence. `span` are its pieces, words at both ends.
  mutating func add(
    _ text: Span<UInt8>, _ rows: Span<NamePiece>, _ span: NameSpan, _ flags: FoundName.Flags,
    sentence: Int
  ) {
    let first = kept.count
    var key = NameKey.empty
    var capitals = 0
    var longest = 0
    for k in span.pieces where rows[k].isNameWord {
      kept.append(rows[k])
      key = NameKey.adding(text, rows[k].start, rows[k].end, to: key)
      if rows[k].shape == .upper, rows[k].count > 1 {
        capitals &+= 1
        // A single word of five capitals is hardly an acronym.
        if rows[k].count > 4 { longest = max(longest, rows[k].count) }
      }
    }
    let words = kept.count &- first
    guard words > 0 else { return }
    var mention = FoundName(
      lower: rows[span.pieces.lowerBound].lower, upper: rows[span.pieces.upperBound &- 1].upper,
      first: UInt32(truncatingIfNeeded: first), words: UInt32(truncatingIfNeeded: words),
      form: -1, sentence: UInt32(truncatingIfNeeded: sentence), flags: flags, kind: span.kind,
      confidence: span.confidence)
    var rank = Self.rank(flags, isUpper: capitals == words && (words > 1 || longest > 4))
    rank |= 1
    let isSigned = words != span.pieces.count
    var place = formIndex.find(key)
    if place < 0 {
      place = Int32(truncatingIfNeeded: forms.count)
      formIndex.set(key, place)
      var form = NameForm(
        key: key, lower: mention.lower, upper: mention.upper, first: mention.first,
        words: mention.words, rank: isSigned ? 0 : rank, root: place)
      let head = rows[span.pieces.lowerBound]
      let isAbbreviated = rows[span.pieces.upperBound &- 1].kind == .stop
      if let known = gazetteer.longest(rows, at: span.pieces.lowerBound),
        known.count == span.pieces.count
          || known.count &+ 1 == span.pieces.count && isAbbreviated,
        words > 1 || isWritten(head, as: known.entry.classes)
      {
        form.classes = known.entry.classes
        form.subject = known.entry.subject
      }
      forms.append(form)
    }
    mention.form = place
    count(mention, rank, isSigned: isSigned)
    found.append(mention)
  }

  /// Settles how forms are spelt that stand with signs and without.
  mutating func chooseSpellings() {
    for i in forms.indices where forms[i].signedCount > 0 {
      let signed = forms[i].signed
      if forms[i].signedCount * 2 > forms[i].count || forms[i].rank < signed.rank {
        forms[i].lower = signed.lower
        forms[i].upper = signed.upper
        forms[i].first = signed.first
        forms[i].rank = signed.rank
      }
    }
  }

  /// Enters a mention into its form.
  mutating func count(_ mention: FoundName, _ rank: UInt8, isSigned: Bool) {
    let i = Int(mention.form)
    forms[i].count &+= 1
    var weight = 2 &+ UInt32(mention.confidence) / 16
    if mention.flags.contains(.capitals) {
      weight = weight / 4 &+ 1
    } else {
      forms[i].bodyCount &+= 1
    }
    if !mention.flags.contains(.sentenceStart) { forms[i].innerCount &+= 1 }
    forms[i].votes[mention.kind.index] &+= weight
    if isSigned {
      forms[i].signedCount &+= 1
      if rank > forms[i].signed.rank, mention.words == forms[i].words {
        forms[i].signed = (mention.lower, mention.upper, mention.first, rank)
      }
    } else if rank > forms[i].rank {
      forms[i].rank = rank
      forms[i].lower = mention.lower
      forms[i].upper = mention.upper
      forms[i].first = mention.first
      forms[i].words = mention.words
    }
  }

  /// How well a mention shows the form of its name.
  static func rank(_ flags: FoundName.Flags, isUpper: Bool) -> UInt8 {
    (flags.contains(.capitals) ? 0 : NameForm.inText) | (isUpper ? 0 : NameForm.inSmall)
  }

  /// Whether a single word has the capitals that a name of these classes has: short acronyms
  /// are written in capitals ("US"), unlike the words that have the same letters ("us").
  func isWritten(_ piece: NamePiece, as classes: NameClasses) -> Bool {
    if piece.shape == .lower { return false }
    if piece.count > 3 || piece.flags.contains(.dotted) { return true }
    return piece.shape != .title || !context.classes(piece).contains(.function)
  }

  // MARK: Forms that are one entity

  /// The form that stands for all that are one entity with `i`.
  mutating func root(_ i: Int32) -> Int32 {
    var i = i
    while forms[Int(i)].root != i {
      let next = forms[Int(i)].root
      forms[Int(i)].root = forms[Int(next)].root
      i = next
    }
    return i
  }

  /// Makes two forms one entity. The earlier form stands for both.
  mutating func join(_ a: Int32, _ b: Int32) {
    let (x, y) = (root(a), root(b))
    if x == y { return }
    forms[Int(max(x, y))].root = min(x, y)
  }
}

extension NamePiece {
  /// Whether it counts as a word of a name; signs between words do not.
  @inline(__always) var isNameWord: Bool {
    kind.rawValue <= TokenKind.ideographs.rawValue
  }
}
