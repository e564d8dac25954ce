public import AnnalsAnnotate
import AnnalsArchive
import AnnalsText

/// Leads from a document back to its raw file, through the job it came by.
public enum DocumentSource {
  /// The text of the document's file, decoded anew.
  ///
  /// Fails with `notFound` where the file is gone or is no longer the one the document was
  /// made of: its offsets would lead astray.
  public static func text(of document: AnnotatedDocument, job: Job) throws(RunError) -> [UInt8] {
    try text(of: document, job: job, loader: try InputLoader(job: job))
  }

  static func text(
    of document: AnnotatedDocument, job: Job, loader: InputLoader
  ) throws(RunError) -> [UInt8] {
    guard let source = document.source else {
      throw missing("\(document.id) came without a file")
    }
    let isOfInput = { (input: JobInput) in
      SourceName.path(of: source.path, input: input.name) != nil
    }
    guard let input = job.inputs.firstIndex(where: isOfInput) else {
      throw missing("no input of \(job.path) has the name that \(source.path) begins with")
    }
    let folder = job.inputs[input].path
    let content: [UInt8]
    switch try loader.load(source.path, input: input) {
    case .content(let bytes, _, let digest):
      guard bytes.count == source.bytes, source.sha256.map({ $0 == digest.hex }) ?? true else {
        throw missing(
          "\(source.path) below \(folder) has changed: it has \(bytes.count) bytes with sha256 "
            + "\(digest.hex), the archive was made of \(source.bytes) with "
            + (source.sha256 ?? "a digest that was redacted"))
      }
      content = bytes
    case .problem(let reason, let message, _, _):
      throw missing(
        "\(source.path) below \(folder) cannot be read: \(message) (\(reason.rawValue))")
    }
    return try decode(content, source, document.id)
  }

  private static func decode(
    _ content: [UInt8], _ source: SourceDescription, _ id: String
  ) throws(RunError) -> [UInt8] {
    var content = content
    if source.container == .gzip {
      do {
        content = try GzipReader.inflate(content, limit: 1 << 30)
      } catch {
        throw missing("\(source.path): \(error)")
      }
    }
    guard let text = TextDecoder.decode(content, segments: source.segments) else {
      throw missing(
        "\(source.path) cannot be decoded as \(id) says (\(source.encoding)): this version of the "
          + "program does not know one of its charsets, or the segments do not cover the file")
    }
    return text
  }

  private static func missing(_ message: String) -> RunError { .archive(.notFound(message)) }
}
