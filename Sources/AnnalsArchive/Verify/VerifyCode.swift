/// What verification can find: the published list of codes. The raw values stand in reports and
/// never change their meaning.
public enum VerifyCode: String, Sendable, CaseIterable, Codable {
  // What stands in the folders.
  case missing
  case stray
  case notRegular = "not-regular"
  case mode
  case unreadable
  case size
  case digest
  case malformed
  // The bag and its data package.
  case bagInfo = "bag-info"
  case package
  case schema
  case summary
  case pipeline
  case contentDigest = "content-digest"
  // Documents and their index.
  case gzip
  case member
  case index
  case line
  case identity
  case textDigest = "text-digest"
  case textCharacters = "text-characters"
  case counts
  case reference
  case duplicateID = "duplicate-id"
  // TEI.
  case tei
  case teiHeader = "tei-header"
  case teiElement = "tei-element"
  case teiDifferent = "tei-different"
  case teiInvalid = "tei-invalid"
  case teiPointer = "tei-pointer"
  case teiText = "tei-text"
  // The small files.
  case omitted
  case moved
  // The dataset.
  case chain
  case latest
  case lastRun = "last-run"
  case unfinishedRun = "unfinished-run"
  case olderFormat = "older-format"
  // The sources, where a job names them.
  case sourceGone = "source-gone"
  case alignment
  // Any BagIt bag.
  case declaration
  case manifestEntry = "manifest-entry"
  case unsafeName = "unsafe-name"
  case portableName = "portable-name"
  case normalForm = "normal-form"
  case fetch
  case oxum

  /// Whether it is told for information only: verification has not failed for it.
  public var isNote: Bool {
    switch self {
    case .unfinishedRun, .olderFormat, .normalForm, .portableName, .sourceGone: true
    default: false
    }
  }

  /// What the code means, for the documentation.
  public var explanation: String {
    switch self {
    case .missing: "A file or folder that must be there is not."
    case .stray: "Something is there that nothing names."
    case .notRegular: "A link, pipe, socket or device stands where a file or folder must be."
    case .mode: "The permissions are not those of an archive: folders 0755, files read-only."
    case .unreadable: "The system could not read it."
    case .size: "The size is not the one that the data package states."
    case .digest: "The SHA-256 is not the one that the manifest states."
    case .malformed: "The file has not the form it must have."
    case .bagInfo: "bag-info.txt does not say what the data package and the payload say."
    case .package: "datapackage.json does not agree with the files or with itself."
    case .schema: "A file of schemas/ is not what this program writes for that format."
    case .summary: "Counts in datapackage.json are not those of the documents."
    case .pipeline: "Lines and the descriptions of pipelines do not agree."
    case .contentDigest: "The content digest is not the sum over the document lines."
    case .gzip: "The gzip data is damaged, has foreign bytes after it or an odd header."
    case .member: "Lines are not cut into gzip members as they must be."
    case .index: "The index does not lead to the lines."
    case .line: "A line is not in canonical form, or a span is not its stretch of the text."
    case .identity: "A line's id, dataset or source is not possible in this archive."
    case .textDigest: "textSha256 is not that of the text."
    case .textCharacters: "The text holds characters that XML 1.0 does not allow."
    case .counts: "A line's counts are not those of its layers."
    case .reference: "A number in a layer refers to an entity or a paragraph that is not there."
    case .duplicateID: "An id occurs twice in the version."
    case .tei: "The TEI is no corpus, or not well-formed."
    case .teiHeader: "The corpus's header is not the one of the data package."
    case .teiElement: "The TEI elements are not those of the lines, in their order."
    case .teiDifferent: "A TEI element is not what its line gives."
    case .teiInvalid: "A TEI element is not valid against the RELAX NG schema."
    case .teiPointer: "An xml:id is not unique, or a pointer leads nowhere."
    case .teiText: "The text of a TEI element is not the text of the line."
    case .omitted: "An entry of omitted.ndjson.gz is not canonical, in order or possible."
    case .moved: "moved.csv and the documents do not agree."
    case .chain: "The version does not follow the version before it."
    case .latest: "`latest` does not lead to the highest version."
    case .lastRun: "last-run.json is damaged or does not fit the newest version."
    case .unfinishedRun: "A run is at work or was cut off; the next run puts it right (a note)."
    case .olderFormat: "Written in another format version: checked by digests only (a note)."
    case .sourceGone: "The raw file is gone or has changed since; the archive stands (a note)."
    case .alignment: "The text does not stand in the raw file where the alignment says."
    case .declaration: "bagit.txt is not as RFC 8493 wants it."
    case .manifestEntry: "A line of a manifest is wrong, or names a file twice."
    case .unsafeName: "A manifest or fetch.txt names a path that leads out of the bag."
    case .portableName: "A name that some file systems cannot take (a note)."
    case .normalForm: "A name stands in another Unicode normal form than on the disk (a note)."
    case .fetch: "fetch.txt is wrong, or names files that were not fetched."
    case .oxum: "Payload-Oxum is not the size of the payload."
    }
  }
}
