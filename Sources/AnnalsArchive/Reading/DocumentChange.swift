/// What became of a document between two versions.
public struct DocumentChange: Hashable, Sendable {
  /// The raw values stand in the output of `annals diff`.
  public enum Kind: String, Sendable, CaseIterable {
    /// In the second version only.
    case added
    /// The raw file has other bytes.
    case sourceChanged = "source changed"
    /// The same bytes stand under another source name.
    case moved
    /// The same file, but what was made of it differs.
    case annotationChanged = "annotation changed"
    /// Made by another pipeline, with the same result.
    case pipelineOnly = "pipeline only"
    /// Taken out by `annals withdraw`: the second version has its tombstone.
    case withdrawn
    /// In the first version only, without a tombstone.
    case removed
  }
  public var id: DocumentID
  public var kind: Kind
  /// Source name in the second version; in the first where it is not in the second.
  public var path: String
  /// Source name in the first version, where it is another one.
  public var previousPath: String?
  /// Keys of the line whose values differ, `pipeline` left out; empty where the document is
  /// in one version only.
  public var layers: [String]

  public init(
    id: DocumentID, kind: Kind, path: String, previousPath: String? = nil, layers: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.path = path
    self.previousPath = previousPath
    self.layers = layers
  }
}

extension DocumentChange {
  /// Compares two lines of a document, key by key and by their bytes: a line has one form only,
  /// so equal bytes are equal values, and no line need be parsed.
  ///
  /// - Returns: nil where one of them is no line.
  init?(
    _ id: DocumentID, from old: [UInt8], to new: [UInt8], isSameSource: Bool
  ) {
    guard let one = LineKeys(old), let other = LineKeys(new), let oldPath = one.path,
      let path = other.path
    else { return nil }
    let isMoved = !oldPath.utf8.elementsEqual(path.utf8)
    let isSameFile = isSameSource && one.hasSameSourceBytes(as: other)
    // What follows from other bytes (lengths of segments and the like) is no news.
    let layers = other.differences(from: one).filter { isSameFile || $0 != "source" }
    let kind: Kind
    if !isSameFile {
      kind = .sourceChanged
    } else if isMoved {
      kind = .moved
    } else {
      kind = layers.isEmpty ? .pipelineOnly : .annotationChanged
    }
    self.init(
      id: id, kind: kind, path: path, previousPath: isMoved ? oldPath : nil, layers: layers)
  }
}
