public import AnnalsAnnotate
import AnnalsArchive
import AnnalsText

/// What a run would make of one file, wherever that lies. Nothing is stored.
public enum FileInspection: Sendable {
  /// The document, and the decoded text that it was made of.
  case document(AnnotatedDocument, source: [UInt8])
  /// The code and the words with which a run would list the file under `omitted`.
  case rejected(reason: String, message: String)

  /// Reads and annotates a file by the rules of a job, or by those of a job without options.
  ///
  /// - Parameter path: a file, read through links; "-" is standard input.
  public static func inspect(path: String, job: Job?) throws(RunError) -> FileInspection {
    let job = job ?? Job(path: "", dataset: "", output: "", inputs: [])
    let stored: [UInt8]
    do {
      stored = try FileBytes.read(
        path == "-" ? "/dev/stdin" : path, limit: job.limits.documentBytes, regularOnly: false)
    } catch {
      switch error {
      case .tooLarge:
        return .rejected(
          reason: OmissionReason.tooLarge.rawValue,
          message: "more than \(job.limits.documentBytes) bytes")
      case .notFound: throw .archive(.notFound("there is no file \(path)"))
      case .notRegular: throw .archive(.notFound("\(path) is a folder or a device, not a file"))
      case .noPermission:
        throw .archive(.system(SystemFailure("open", path, code: FileBytes.permission)))
      case .other(let reason): throw .archive(.notFound("\(path) cannot be read: \(reason)"))
      }
    }
    switch ContentReader(limits: job.limits).read(stored) {
    case .rejected(let reason, let message):
      return .rejected(reason: reason.rawValue, message: message)
    case .text(let decoded, let container):
      let source = SourceDescription(
        path: path, bytes: stored.count, sha256: Digest(of: stored), container: container,
        decoded: decoded)
      let context = DocumentContext(
        id: DocumentID(sourceName: path).text, dataset: job.dataset,
        pipeline: Pipeline.describe(job).digest, source: source,
        fileName: DocumentMaker.fileName(path), metadata: nil)
      let document = DocumentAnnotator(options: job.annotation)
        .annotate(
          TextCleaner(options: job.cleaning).clean(decoded), source: decoded, context: context)
      return .document(document, source: decoded.bytes)
    }
  }
}
