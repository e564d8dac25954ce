/// How often something occurs.
public struct NamedCount: Hashable, Sendable, Codable {
  public var name: String
  public var count: Int

  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

extension [NamedCount] {
  /// Adds `count` to the entry of `name`; the list stays in bytewise order of the names.
  mutating func add(_ name: String, _ count: Int = 1) {
    let utf8 = name.utf8
    let place =
      firstIndex { !$0.name.utf8.lexicographicallyPrecedes(utf8) } ?? endIndex
    if place < endIndex && self[place].name == name {
      self[place].count += count
    } else {
      insert(NamedCount(name: name, count: count), at: place)
    }
  }

  mutating func add(_ others: [NamedCount]) {
    for other in others { add(other.name, other.count) }
  }
}

/// What the manifest says of a part, so that a version that keeps the part need not read it.
public struct PartSummary: Hashable, Sendable, Codable {
  public var number: Int
  public var documents = 0
  /// Of the stored source files.
  public var sourceBytes = 0
  /// Of the inflated NDJSON.
  public var lineBytes = 0
  /// Of the inflated TEI.
  public var teiBytes = 0
  public var codePoints = 0
  public var words = 0
  public var sentences = 0
  public var dates = 0
  public var entities = 0
  public var quotes = 0
  public var citations = 0
  public var personalData = 0
  /// Documents without a publication date.
  public var undated = 0
  /// First and last publication date; nil where no document has one.
  public var earliest: String?
  public var latest: String?
  public var languages: [NamedCount] = []
  public var encodings: [NamedCount] = []
  public var pipelines: [NamedCount] = []
  /// The part's share of the content digest.
  public var contentDigest = Digest(a: 0, b: 0, c: 0, d: 0)

  public init(number: Int) { self.number = number }

  /// Adds the counts of another part; the number stays.
  public mutating func add(_ other: PartSummary) {
    documents += other.documents
    sourceBytes += other.sourceBytes
    lineBytes += other.lineBytes
    teiBytes += other.teiBytes
    codePoints += other.codePoints
    words += other.words
    sentences += other.sentences
    dates += other.dates
    entities += other.entities
    quotes += other.quotes
    citations += other.citations
    personalData += other.personalData
    undated += other.undated
    if let theirs = other.earliest { earliest = earliest.map { min($0, theirs) } ?? theirs }
    if let theirs = other.latest { latest = latest.map { max($0, theirs) } ?? theirs }
    languages.add(other.languages)
    encodings.add(other.encodings)
    pipelines.add(other.pipelines)
    var digest = ContentDigest(contentDigest)
    digest.add(ContentDigest(other.contentDigest))
    contentDigest = digest.sum
  }
}

extension PartSummary {
  /// Reads a summary. The counts of layers that an archive made before them does not name are 0:
  /// its lines held none.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(number: try values.decode(Int.self, forKey: .number))
    documents = try values.decode(Int.self, forKey: .documents)
    sourceBytes = try values.decode(Int.self, forKey: .sourceBytes)
    lineBytes = try values.decode(Int.self, forKey: .lineBytes)
    teiBytes = try values.decode(Int.self, forKey: .teiBytes)
    codePoints = try values.decode(Int.self, forKey: .codePoints)
    words = try values.decode(Int.self, forKey: .words)
    sentences = try values.decode(Int.self, forKey: .sentences)
    dates = try values.decode(Int.self, forKey: .dates)
    entities = try values.decodeIfPresent(Int.self, forKey: .entities) ?? 0
    quotes = try values.decodeIfPresent(Int.self, forKey: .quotes) ?? 0
    citations = try values.decode(Int.self, forKey: .citations)
    personalData = try values.decodeIfPresent(Int.self, forKey: .personalData) ?? 0
    undated = try values.decode(Int.self, forKey: .undated)
    earliest = try values.decodeIfPresent(String.self, forKey: .earliest)
    latest = try values.decodeIfPresent(String.self, forKey: .latest)
    languages = try values.decode([NamedCount].self, forKey: .languages)
    encodings = try values.decode([NamedCount].self, forKey: .encodings)
    pipelines = try values.decode([NamedCount].self, forKey: .pipelines)
    contentDigest = try values.decode(Digest.self, forKey: .contentDigest)
  }
}
