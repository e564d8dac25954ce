import AnnalsAnnotate
public import AnnalsArchive
import AnnalsText

/// `annals verify --job`: does every line still lead back to its raw file?
///
/// A source that has gone or changed since is a note: the archive stands for itself.
public enum SourceVerifier {
  public static func verify(
    _ dataset: Dataset, versions: [String], job: Job
  ) throws(RunError) -> [VerifyFinding] {
    let loader = try InputLoader(job: job)
    var findings: [VerifyFinding] = []
    for name in versions {
      guard let number = VersionName.number(name) else { continue }
      let version = try archive { () throws(ArchiveError) in try dataset.version(number) }
      let parts = try archive { () throws(ArchiveError) in try version.partNumbers() }
      for part in parts {
        let path = "\(name)/data/documents/\(PartNames.documents(part))"
        let content: PartContent
        do {
          content = try PartContent(part, of: version)
        } catch {
          // A damaged part has its finding from the archive's own check.
          continue
        }
        var reader = LineReader()
        for document in content.documents {
          let range = ByteRange(document.line.lowerBound, document.line.upperBound)
          guard let record = try? reader.read(content.lines, range) else { continue }
          if let finding = check(record, job: job, loader: loader, path: path) {
            findings.append(finding)
          }
        }
      }
    }
    return findings
  }

  private static func check(
    _ record: LineRecord, job: Job, loader: InputLoader, path: String
  ) -> VerifyFinding? {
    let document = record.document
    guard document.source != nil else { return nil }
    let source: [UInt8]
    do {
      source = try DocumentSource.text(of: document, job: job, loader: loader)
    } catch {
      return VerifyFinding(.sourceGone, path, "\(error)")
    }
    guard let start = firstDifference(of: document, from: source) else { return nil }
    return VerifyFinding(
      .alignment, path,
      "\(document.id): the text from byte \(start) on is not what \(document.source!.path) has there"
    )
  }

  /// Where the text first differs from the source by its own alignment; nil where it does not.
  static func firstDifference(of document: AnnotatedDocument, from source: [UInt8]) -> Int? {
    var codePoint = 0
    var position = 0
    for run in document.alignment {
      while codePoint < run.sourceStart, position < source.count {
        position += 1
        while position < source.count, source[position] & 0xC0 == 0x80 { position += 1 }
        codePoint += 1
      }
      let length = run.range.count
      guard codePoint == run.sourceStart, position + length <= source.count,
        source[position..<position + length].elementsEqual(
          document.text[run.range.lower..<run.range.upper])
      else { return run.range.lower }
    }
    return nil
  }
}
