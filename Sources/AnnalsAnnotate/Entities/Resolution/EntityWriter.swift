import AnnalsText

/// Turns resolved names into mentions: numbers in order of first mention, one name, key and
/// country an entity.
///
/// The name is the fullest form: of a person the one with most words that are no initials, sound
/// letters and capitals preferred; of a country its common English name; of an acronym its
/// expansion if the document has one, else as the gazetteer has it; of other places and
/// organisations the longest form of the document.
struct EntityWriter {
  private struct Entity {
    var name: String
    var ref: String?
    var country: String?
  }

  private let gazetteer = Gazetteer.shared
  private var numbers = IndexTable()
  private var entities: [Entity] = []
  private var countries = PlaceCountries()
  /// By root form: the form that names the entity, and its subject.
  private var best: [Int32] = []

  mutating func write(
    _ text: Span<UInt8>, _ names: inout DocumentNames, into mentions: inout [EntityMention]
  ) {
    numbers.removeAll()
    entities.removeAll(keepingCapacity: true)
    choose(text, &names)
    countries.find(text, names)
    mentions.reserveCapacity(names.found.count)
    for m in names.found.indices where names.found[m].entity >= 0 {
      let mention = names.found[m]
      let key = UInt64(mention.entity) << 1 | 1
      var number = Int(numbers.find(key &<< 1))
      if number < 0 {
        number = entities.count
        numbers.set(key &<< 1, Int32(number))
        entities.append(entity(text, names, mention))
      }
      let entity = entities[number]
      mentions.append(
        EntityMention(
          range: ByteRange(Int(mention.lower), Int(mention.upper)), kind: mention.kind,
          entity: number, name: entity.name, ref: entity.ref, country: entity.country))
    }
  }

  /// Finds the form that names each root.
  private mutating func choose(_ text: Span<UInt8>, _ names: inout DocumentNames) {
    best = Array(repeating: -1, count: names.forms.count)
    for i in names.forms.indices where !names.forms[i].isDropped {
      let root = Int(names.root(Int32(i)))
      if best[root] < 0
        || isFuller(names, names.forms[i], names.forms[Int(best[root])])
      {
        best[root] = Int32(i)
      }
    }
  }

  private func isFuller(_ names: borrowing DocumentNames, _ a: NameForm, _ b: NameForm) -> Bool {
    if a.isDamaged != b.isDamaged { return b.isDamaged }
    if a.kind != .person {
      // A name of the gazetteer says what the thing is.
      if (a.subject != 0) != (b.subject != 0) { return a.subject != 0 && a.words >= b.words }
      if a.words != b.words { return a.words > b.words }
      return a.rank > b.rank
    }
    let (x, y) = (fullWords(names, a), fullWords(names, b))
    if x != y { return x > y }
    if a.words != b.words { return a.words > b.words }
    if a.hasSmallLetters != b.hasSmallLetters { return a.hasSmallLetters }
    let (long, short) = (a.upper - a.lower, b.upper - b.lower)
    return long != short ? long > short : a.count > b.count
  }

  private func fullWords(_ names: borrowing DocumentNames, _ form: NameForm) -> Int {
    form.pieces.reduce(0) { $0 + (names.kept[$1].count > 2 || !isInitial(names, $1) ? 1 : 0) }
  }

  private func isInitial(_ names: borrowing DocumentNames, _ k: Int) -> Bool {
    names.kept[k].shape == .single || names.kept[k].flags.contains(.dotted)
  }

  /// "Calif."
  private func isAbbreviated(_ text: Span<UInt8>, _ form: NameForm) -> Bool {
    form.words == 1 && text[Int(form.upper) - 1] == UInt8(ascii: ".")
  }

  /// "Mont" for Montana: one word that begins another.
  private func isShort(_ text: Span<UInt8>, _ form: NameForm, for known: [UInt8]) -> Bool {
    let lower = Int(form.lower)
    let upper = Int(form.upper)
    guard form.words == 1, form.kind == .place, known.count > upper - lower else { return false }
    for i in lower..<upper where text[i] != known[i - lower] { return false }
    return true
  }

  /// A single word in capitals: what it stands for is the better name.
  private func isAcronym(_ names: borrowing DocumentNames, _ form: NameForm) -> Bool {
    let piece = names.kept[Int(form.first)]
    return form.words == 1 && piece.count <= 10
      && (piece.shape == .upper || piece.flags.contains(.dotted)) && form.bodyCount > 0
  }

  private func entity(
    _ text: Span<UInt8>, _ names: borrowing DocumentNames, _ mention: FoundName
  ) -> Entity {
    let root = Int(mention.entity / 4)
    let place = best[root] >= 0 ? Int(best[root]) : Int(mention.form)
    var form = names.forms[place]
    let own = names.forms[Int(mention.form)]
    if form.kind != mention.kind { form = own.kind == mention.kind ? own : names.forms[root] }
    if mention.kind == .person {
      return Entity(name: spelling(text, names, form), ref: nil, country: nil)
    }
    let subject = subject(names, form, mention)
    let written = spelling(text, names, form)
    guard subject != 0 else {
      return Entity(
        name: written, ref: nil,
        country: mention.kind == .place ? countries.country(of: mention.entity, own: nil) : nil)
    }
    let known = gazetteer.name(of: subject)
    let isSame = NameKey.adding(known.span, 0, known.count, to: NameKey.empty) == form.key
    let takesKnown =
      isSame
      ? mention.kind == .place && !form.hasSmallLetters
      : form.classes.contains(.country) || isAcronym(names, form) || isAbbreviated(text, form)
        || isShort(text, form, for: known)
    return Entity(
      name: takesKnown && !known.isEmpty ? String(decoding: known, as: UTF8.self) : written,
      ref: gazetteer.ref(of: subject),
      country: mention.kind == .place
        ? countries.country(of: mention.entity, own: gazetteer.country(of: subject)) : nil)
  }

  /// The subject of an entity: of the form that names it, or of the mention.
  private func subject(_ names: borrowing DocumentNames, _ form: NameForm, _ mention: FoundName)
    -> UInt32
  {
    let own = names.forms[Int(mention.form)]
    let subject = form.subject != 0 ? form.subject : own.subject
    let classes = form.subject != 0 ? form.classes : own.classes
    guard subject != 0 else { return 0 }
    let fits =
      mention.kind == .place
      ? !classes.isDisjoint(with: placeClasses)
      : !classes.isDisjoint(with: [.organisation, .outlet])
    return fits ? subject : 0
  }

  // MARK: Text

  /// The text of a form with single spaces.
  private func phrase(_ text: Span<UInt8>, _ form: NameForm) -> String {
    if isSpaced(text, Int(form.lower), Int(form.upper)) {
      return unsafe text.extracting(Int(form.lower)..<Int(form.upper)).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self)
      }
    }
    var bytes: [UInt8] = []
    var i = Int(form.lower)
    while i < Int(form.upper) {
      let blanks = blankLength(text, i)
      if blanks > 0 {
        if bytes.last != 0x20 { bytes.append(0x20) }
        i += blanks
      } else {
        bytes.append(text[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether single spaces are the only blanks.
  private func isSpaced(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    var isBlank = false
    for i in lower..<upper {
      let byte = text[i]
      if byte == 0xC2 || byte < 0x20 { return false }
      if byte == 0x20, isBlank { return false }
      isBlank = byte == 0x20
    }
    return true
  }

  /// Bytes of a blank: ASCII's, or the no-break space C2 A0.
  private func blankLength(_ text: Span<UInt8>, _ i: Int) -> Int {
    let byte = text[i]
    if byte <= 0x20 { return 1 }
    guard byte == 0xC2, i + 1 < text.count else { return 0 }
    return text[i + 1] == 0xA0 ? 2 : 0
  }

  /// As `phrase`, with small letters in a person's name that is all capitals, and
  /// look-alike letters mended.
  private func spelling(
    _ text: Span<UInt8>, _ names: borrowing DocumentNames, _ form: NameForm
  ) -> String {
    let isUpper =
      !form.hasSmallLetters
      && (form.kind == .person && form.words > 1 || form.kind == .place && form.words == 1)
    guard isUpper || form.isDamaged else { return phrase(text, form) }
    var bytes: [UInt8] = []
    for k in form.pieces {
      let piece = names.kept[k]
      if k > form.pieces.lowerBound, piece.start > names.kept[k - 1].end {
        let sign = text[piece.start - 1]
        bytes.append(sign == UInt8(ascii: "-") ? sign : 0x20)
      }
      var letters = names.soundLetters(text, piece)
      if isUpper, piece.shape == .upper, !piece.flags.contains(.dotted) {
        for j in letters.indices.dropFirst() {
          letters[j] = foldedByte(letters[j], after: letters[j - 1])
        }
      }
      bytes += letters
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
