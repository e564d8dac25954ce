/// What a part's summary and a later run need of a document's line, read from its bytes
/// without parsing the whole.
///
/// A line has one canonical form (`LineWriter`), so a key in quotes that is not preceded by a
/// backslash stands for itself: inside a string every quote is escaped.
public struct LineFacts: Hashable, Sendable {
  public var id: DocumentID
  /// As it stands in JSON, escapes and all.
  public var path: String
  public var sourceBytes: Int
  public var encoding: String?
  public var pipeline: String
  public var published: String?
  public var language: String?
  public var codePoints: Int
  public var words: Int
  public var sentences: Int
  public var dates: Int
  public var entities: Int
  public var quotes: Int
  public var citations: Int
  public var personalData: Int

  /// - Parameter bytes: holds the line at `lower..<upper`, without its newline.
  /// - Returns: nil where it is not a line of ours.
  public init?(_ bytes: [UInt8], _ lower: Int, _ upper: Int) {
    var cursor = KeyCursor(bytes: bytes, position: lower, upper: upper)
    guard cursor.skip(#"{"id":""#), let id = cursor.string().flatMap({ DocumentID($0) }),
      cursor.find(#","source":{"path":"#), let path = cursor.optionalString(),
      cursor.find(#","bytes":"#), let sourceBytes = cursor.optionalInteger(),
      cursor.find(#","container":"#), cursor.find(#","encoding":"#),
      let encoding = cursor.optionalString(),
      cursor.find(#","pipeline":""#), let pipeline = cursor.string(),
      cursor.find(#","published":"#), let published = cursor.optionalString(),
      cursor.find(#","language":"#), let language = cursor.optionalString()
    else { return nil }
    self.id = id
    self.path = path ?? ""
    self.sourceBytes = sourceBytes ?? 0
    self.encoding = encoding
    self.pipeline = pipeline
    self.published = published
    self.language = language
    guard cursor.find(#","dates":["#), let dates = cursor.objects(until: #","entities":["#),
      let entities = cursor.objects(until: #","quotes":["#),
      let quotes = cursor.objects(until: #","citations":["#),
      let citations = cursor.objects(until: #","personalData":["#),
      let personalData = cursor.objects(until: #","removed":["#),
      cursor.findLast(#","counts":{"codePoints":"#), let codePoints = cursor.integer(),
      cursor.find(#","words":"#), let words = cursor.integer(),
      cursor.find(#","sentences":"#), let sentences = cursor.integer()
    else { return nil }
    self.codePoints = codePoints
    self.words = words
    self.sentences = sentences
    self.dates = dates
    self.entities = entities
    self.quotes = quotes
    self.citations = citations
    self.personalData = personalData
  }
}

extension PartSummary {
  /// Counts a line in.
  ///
  /// - Parameters:
  ///   - lineLength: with the newline.
  ///   - teiLength: of the document's TEI element.
  mutating func add(_ facts: LineFacts, digest: Digest, lineLength: Int, teiLength: Int) {
    documents += 1
    sourceBytes += facts.sourceBytes
    lineBytes += lineLength
    teiBytes += teiLength
    codePoints += facts.codePoints
    words += facts.words
    sentences += facts.sentences
    dates += facts.dates
    entities += facts.entities
    quotes += facts.quotes
    citations += facts.citations
    personalData += facts.personalData
    if let day = facts.published {
      earliest = earliest.map { min($0, day) } ?? day
      latest = latest.map { max($0, day) } ?? day
    } else {
      undated += 1
    }
    languages.add(facts.language ?? "und")
    if let encoding = facts.encoding { encodings.add(encoding) }
    pipelines.add(facts.pipeline)
    var sum = ContentDigest(contentDigest)
    sum.add(digest)
    contentDigest = sum.sum
  }
}

/// Walks over a line from key to key.
private struct KeyCursor {
  let bytes: [UInt8]
  var position: Int
  let upper: Int

  private func matches(_ key: StaticString, at place: Int) -> Bool {
    let count = key.utf8CodeUnitCount
    guard place >= 0, place + count <= upper else { return false }
    let start = unsafe key.utf8Start
    for i in 0..<count where unsafe bytes[place &+ i] != start[i] { return false }
    return true
  }

  mutating func skip(_ key: StaticString) -> Bool {
    guard matches(key, at: position) else { return false }
    position += key.utf8CodeUnitCount
    return true
  }

  /// Goes behind the next place where `key` stands. Keys begin with a comma and a quote.
  mutating func find(_ key: StaticString) -> Bool {
    var place = position
    while place < upper {
      if bytes[place] == UInt8(ascii: ","), matches(key, at: place) {
        position = place + key.utf8CodeUnitCount
        return true
      }
      place &+= 1
    }
    return false
  }

  /// Counts the spans of a layer and goes behind the key that follows it.
  mutating func objects(until key: StaticString) -> Int? {
    var count = 0
    var place = position
    while place < upper {
      if bytes[place] == UInt8(ascii: ","), matches(key, at: place) {
        position = place + key.utf8CodeUnitCount
        return count
      }
      if bytes[place] == UInt8(ascii: "{"), matches(#"{"start":"#, at: place) { count += 1 }
      place &+= 1
    }
    return nil
  }

  /// Goes behind the last place where `key` stands.
  mutating func findLast(_ key: StaticString) -> Bool {
    var place = upper - key.utf8CodeUnitCount
    while place >= position {
      if bytes[place] == UInt8(ascii: ","), matches(key, at: place) {
        position = place + key.utf8CodeUnitCount
        return true
      }
      place &-= 1
    }
    return false
  }

  /// The rest of a string whose opening quote is behind; escapes stay as they are.
  mutating func string() -> String? {
    let start = position
    while position < upper {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
      } else if bytes[position] == UInt8(ascii: "\"") {
        let found = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return found
      } else {
        position += 1
      }
    }
    return nil
  }

  /// A string with both quotes, or null.
  mutating func optionalString() -> String?? {
    if skip("null") { return .some(nil) }
    guard skip("\"") else { return nil }
    return string().map { .some($0) }
  }

  mutating func integer() -> Int? {
    let start = position
    var value = 0
    while position < upper, bytes[position] >= UInt8(ascii: "0"),
      bytes[position] <= UInt8(ascii: "9"), position - start < 18
    {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? value : nil
  }

  mutating func optionalInteger() -> Int?? {
    if skip("null") { return .some(nil) }
    return integer().map { .some($0) }
  }
}
