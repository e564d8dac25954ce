import AnnalsText

/// Which entities of the document the speakers of its quotations are.
///
/// A speaker is the person or organisation whose mention stands where the speaker is named; else
/// the one that has the speaker's name, or, of persons, its last word as surname where only one
/// has. Places speak for nobody.
struct SpeakerEntities {
  private let entities: [EntityMention]
  private var noted: [String: Int] = [:]
  /// By name and surname, made when first asked for; -1 where several have it.
  private var byName: [String: Int]?

  init(_ entities: [EntityMention]) { self.entities = entities }

  /// Notes the entity of the words in `lower..<upper`, which name the speaker `text`.
  mutating func note(_ text: String, _ lower: Int, _ upper: Int) {
    var found: Int?
    var k = entities.partitioningIndex { $0.range.upper > lower }
    while k < entities.count, entities[k].range.lower < upper {
      let mention = entities[k]
      k += 1
      guard mention.kind != .place else { continue }
      // The whole of a phrase but for an article, or any part of a name.
      let covers = mention.range.count * 4 >= (upper - lower) * 3
      if mention.kind == .person || covers {
        if found != nil { return }
        found = mention.entity
      }
    }
    if let found { noted[text] = found }
  }

  /// The number of the speaker's entity, or nil.
  mutating func number(of speaker: String) -> Int? {
    if let number = noted[speaker] { return number }
    if byName == nil { byName = table() }
    guard let number = byName?[speaker], number >= 0 else { return nil }
    return number
  }

  private func table() -> [String: Int] {
    var table: [String: Int] = [:]
    var seen = -1
    func enter(_ name: String, _ number: Int) {
      if let known = table[name], known != number { table[name] = -1 } else { table[name] = number }
    }
    // Numbers rise in order of first mention.
    for mention in entities where mention.entity > seen {
      seen = mention.entity
      guard mention.kind != .place else { continue }
      enter(mention.name, mention.entity)
      if mention.kind == .person, let space = mention.name.lastIndex(of: " ") {
        enter(String(mention.name[mention.name.index(after: space)...]), mention.entity)
      }
    }
    return table
  }
}
