/// What became of an input that is no document.
public enum OmissionOutcome: String, Sendable, CaseIterable {
  /// Read, or tried to; its content is none that can be a document.
  case rejected
  /// Not read: no regular file, or out of reach.
  case skipped
  /// Was a document, and was taken out by `annals withdraw`.
  case withdrawn
}

/// Why an input is no document: the published list of codes. The raw values stand in the
/// archive and never change their meaning.
public enum OmissionReason: String, Sendable, CaseIterable, Codable {
  case empty
  case binary
  case tooLarge = "too-large"
  case unreadable
  case truncatedGzip = "truncated-gzip"
  case damagedGzip = "damaged-gzip"
  case inflateRatio = "inflate-ratio"
  case changedWhileRead = "changed-while-read"
  case vanished
  case notRegular = "not-regular"
  case symlink
  case pathTooLong = "path-too-long"
  case unreadableFolder = "unreadable-folder"
  case withdrawn

  public var outcome: OmissionOutcome {
    switch self {
    case .empty, .binary, .tooLarge, .unreadable, .truncatedGzip, .damagedGzip, .inflateRatio,
      .changedWhileRead, .vanished:
      .rejected
    case .notRegular, .symlink, .pathTooLong, .unreadableFolder:
      .skipped
    case .withdrawn:
      .withdrawn
    }
  }

  /// What the code means, for the documentation and the bag's README.
  public var explanation: String {
    switch self {
    case .empty: "The file, or what is in the gzip file, has zero bytes."
    case .binary: "The content is not text: too many control characters or undecodable bytes."
    case .tooLarge: "The content is larger than the job's limit for a document."
    case .unreadable: "The file could not be opened or read."
    case .truncatedGzip: "The gzip file ends in the middle."
    case .damagedGzip: "The gzip file has a wrong header, check sum or length."
    case .inflateRatio: "The gzip file inflates to more than the job's limit for its size."
    case .changedWhileRead: "The file changed while it was read."
    case .vanished: "The file was listed, but was gone when it was to be read."
    case .notRegular: "A named pipe, socket or device, not a regular file."
    case .symlink: "A symbolic link below the input folder; links are not followed."
    case .pathTooLong: "The source name is longer than the job's limit."
    case .unreadableFolder: "The folder could not be listed; what it holds is not known."
    case .withdrawn:
      "The document was withdrawn; its id and its bytes are refused in later runs."
    }
  }
}
