/// What the README of a version says; all of it comes from the run and the job, nothing from a
/// clock.
public struct ReadmeFacts: Sendable {
  /// Something counted by name: a language, an encoding.
  public struct Share: Hashable, Sendable {
    public var name: String
    public var count: Int

    public init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// A layer that has no element in any document, and why.
  public struct EmptyLayer: Hashable, Sendable {
    public var name: String
    /// The end of the sentence "`quotes` is empty: …".
    public var reason: String

    public init(_ name: String, because reason: String) {
      self.name = name
      self.reason = reason
    }
  }

  public var dataset: String
  public var title: String
  /// `v000002`
  public var version: String
  /// The version before, nil for the first.
  public var previousVersion: String?
  /// When the version was made, as an ISO date.
  public var created: String
  public var contentDigest: String

  public var documents = 0
  public var words = 0
  public var sentences = 0
  public var dates = 0
  /// Size of the stored raw files that are documents.
  public var sourceBytes = 0
  /// First and last day of publication, nil where no document has one.
  public var earliest: String?
  public var latest: String?
  /// Documents without a day of publication.
  public var undated = 0

  /// In the order in which they are to stand; a document without a language counts as "unknown".
  public var languages: [Share] = []
  public var encodings: [Share] = []
  /// Inputs that became documents or are documents unchanged.
  public var accepted = 0
  /// Inputs that are no documents, by reason; reasons that do not occur may be left out.
  public var omitted: [OmissionReason: Int] = [:]
  public var emptyLayers: [EmptyLayer] = []

  /// Whether personal data was taken out before anything was written.
  public var isRedacted = false

  public var licence: String?
  public var organization: String?
  public var contact: String?

  public init(
    dataset: String, title: String, version: String, previousVersion: String?, created: String,
    contentDigest: String
  ) {
    self.dataset = dataset
    self.title = title
    self.version = version
    self.previousVersion = previousVersion
    self.created = created
    self.contentDigest = contentDigest
  }
}
