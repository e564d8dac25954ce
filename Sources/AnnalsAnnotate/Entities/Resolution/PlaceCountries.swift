import AnnalsText

/// The countries of places that the gazetteer does not know, or knows in several countries.
///
/// "Durango, Colo." lies where Colorado does; else a place that is not known is taken to lie where
/// the nearest known place of its sentence lies, or, failing that, in the country that most of the
/// document's places lie in. Seas and parts of continents lie in none.
struct PlaceCountries {
  private let gazetteer = Gazetteer.shared
  private let context = PieceContext()
  /// By entity key.
  private var countries: [Int32: String] = [:]
  private var sure: Set<Int32> = []
  private var unknown: [Int32] = []
  private var counts: [String: Int] = [:]
  private var total = 0

  mutating func find(_ text: Span<UInt8>, _ names: borrowing DocumentNames) {
    countries.removeAll(keepingCapacity: true)
    sure.removeAll(keepingCapacity: true)
    unknown.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    total = 0
    var previous: (sentence: UInt32, country: String)?
    var waiting: (sentence: UInt32, entity: Int32)?
    for m in names.found.indices {
      let mention = names.found[m]
      guard mention.entity >= 0, mention.kind == .place else { continue }
      let form = names.forms[Int(mention.form)]
      let own =
        form.subject != 0 && !form.classes.isDisjoint(with: placeClasses)
        ? gazetteer.country(of: form.subject) : nil
      if let outer = outerCountry(text, names, m), outer != own, !form.classes.contains(.country) {
        if !sure.contains(mention.entity) {
          sure.insert(mention.entity)
          countries[mention.entity] = outer
        }
      }
      if let own {
        counts[own, default: 0] += 1
        total += 1
        if let other = waiting, other.sentence == mention.sentence, countries[other.entity] == nil {
          countries[other.entity] = own
        }
        waiting = nil
        previous = (mention.sentence, own)
      } else if form.subject == 0, countries[mention.entity] == nil, !isWide(names, form) {
        if let previous, previous.sentence == mention.sentence {
          countries[mention.entity] = previous.country
        } else {
          waiting = (mention.sentence, mention.entity)
          unknown.append(mention.entity)
        }
      }
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 2 >= total
    else { return }
    for entity in unknown where countries[entity] == nil { countries[entity] = most.key }
  }

  /// The country of an entity whose own, by the gazetteer, is `own`.
  func country(of entity: Int32, own: String?) -> String? {
    if let own, !sure.contains(entity) { return own }
    return countries[entity] ?? own
  }

  /// The country of the part of a country, or of the country, that follows behind a comma.
  private func outerCountry(
    _ text: Span<UInt8>, _ names: borrowing DocumentNames, _ m: Int
  ) -> String? {
    guard m + 1 < names.found.count else { return nil }
    let next = names.found[m + 1]
    let lower = Int(names.found[m].upper)
    guard next.kind == .place, next.entity >= 0, Int(next.lower) == lower + 2,
      text[lower] == UInt8(ascii: ",")
    else { return nil }
    let form = names.forms[Int(next.form)]
    guard form.subject != 0, !form.classes.isDisjoint(with: [.country, .subdivision]) else {
      return nil
    }
    // "Russia, China and Iran" is a list.
    if form.classes.contains(.country) {
      let own = names.forms[Int(names.found[m].form)]
      if own.subject != 0 { return nil }
    }
    return gazetteer.country(of: form.subject)
  }

  private func isWide(_ names: borrowing DocumentNames, _ form: NameForm) -> Bool {
    for k in form.pieces where context.has(names.kept[k], .wide) { return true }
    return false
  }
}
