import AnnalsAnnotate
import AnnalsArchive
import AnnalsText

/// What a file's bytes hold: a text, or the reason why there is none.
enum FileContent: Sendable {
  case text(DecodedText, SourceDescription.Container)
  case rejected(OmissionReason, message: String)
}

/// Leads from the stored bytes of a file to its decoded text. One a worker.
struct ContentReader {
  private let decoder = TextDecoder()
  private let limits: JobLimits

  init(limits: JobLimits) { self.limits = limits }

  /// Inflates what is gzip, within the limits of the job, and decodes.
  func read(_ stored: [UInt8]) -> FileContent {
    if stored.isEmpty { return .rejected(.empty, message: "the file has no bytes") }
    var content = stored
    var container = SourceDescription.Container.none
    if content.count >= 2, content[0] == 0x1F, content[1] == 0x8B {
      container = .gzip
      do throws(GzipFault) {
        content = try inflate(stored)
      } catch {
        return rejection(error, stored.count)
      }
      if content.isEmpty { return .rejected(.empty, message: "the gzip file holds no bytes") }
    }
    switch decoder.decode(content) {
    case .binary(let evidence): return .rejected(.binary, message: evidence)
    case .text(let decoded): return .text(decoded, container)
    }
  }

  private func limitByRatio(_ storedBytes: Int) -> Int { storedBytes * limits.inflateRatio }

  private func inflate(_ stored: [UInt8]) throws(GzipFault) -> [UInt8] {
    try GzipReader.inflate(stored, limit: min(limits.documentBytes, limitByRatio(stored.count)))
  }

  private func rejection(_ fault: GzipFault, _ storedBytes: Int) -> FileContent {
    switch fault {
    case .truncated: .rejected(.truncatedGzip, message: "\(fault)")
    case .damaged, .trailing: .rejected(.damagedGzip, message: "\(fault)")
    case .tooLarge where limitByRatio(storedBytes) < limits.documentBytes:
      .rejected(
        .inflateRatio, message: "it inflates to more than \(limits.inflateRatio) times its size")
    case .tooLarge:
      .rejected(.tooLarge, message: "it inflates to more than \(limits.documentBytes) bytes")
    }
  }
}

extension SourceDescription {
  /// Of a file that was read whole and decoded.
  init(
    path: String, bytes: Int, sha256: Digest, container: Container, decoded: DecodedText
  ) {
    self.init(
      path: path, bytes: bytes, sha256: sha256.hex, container: container,
      encoding: decoded.encoding, segments: decoded.segments, encodingMethod: decoded.method,
      encodingConfidence: decoded.confidence, replaced: decoded.replaced)
  }
}
