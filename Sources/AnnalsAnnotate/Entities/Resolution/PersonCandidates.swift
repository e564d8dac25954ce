/// The persons a word may mean, those named most often.
struct PersonCandidates: Sendable {
  static let limit = 8

  struct Entry: Sendable {
    /// Root form.
    var person: Int32
    /// Full mentions of the person.
    var mentions: Int32
    /// 3: the surname; 2: the given name where that comes last, as in Vietnam, or the first word
    /// of a name of the same kind; 1: another word of the name.
    var role: UInt8
  }

  private(set) var entries: InlineArray<8, Entry> = .init(
    repeating: Entry(person: -1, mentions: 0, role: 0))
  private(set) var count = 0

  mutating func add(_ entry: Entry) {
    for k in 0..<count where entries[k].person == entry.person {
      if entries[k].role < entry.role { entries[k].role = entry.role }
      return
    }
    if count < Self.limit {
      entries[count] = entry
      count &+= 1
      return
    }
    var least = 0
    for k in 1..<count where entries[k].mentions < entries[least].mentions { least = k }
    if entries[least].mentions < entry.mentions { entries[least] = entry }
  }
}
