import AnnalsAnnotate
import AnnalsArchive
import AnnalsText

/// How `annals annotate` treats texts.
public struct AnnotateOptions: Hashable, Sendable {
  /// Whether texts are cleaned first. Else they stay as given, and offsets refer to them.
  public var cleans: Bool
  /// The date of documents that bring none: a day, month or year.
  public var date: String?
  public var workers: Int

  public init(cleans: Bool = true, date: String? = nil, workers: Int = 1) {
    self.cleans = cleans
    self.date = date
    self.workers = workers
  }
}

/// Makes document lines of texts. One a worker: it keeps its memory between documents.
actor AnnotateWorker {
  /// The lines made of some requests, and the fault that ended them early.
  struct Output: Sendable {
    var lines: [UInt8] = []
    var fault: (line: Int, RequestFault)?
  }

  private let options: AnnotateOptions
  private let pipeline: String
  private let cleaner = TextCleaner()
  private let annotator = DocumentAnnotator()
  private var writer = LineWriter()

  init(options: AnnotateOptions) {
    self.options = options
    pipeline = Self.pipeline(cleans: options.cleans)
  }

  /// The digest of rules and annotators as they are without any option of a job.
  static func pipeline(cleans: Bool) -> String {
    let job = Job(path: "", dataset: "", output: "", inputs: [])
    let components = Pipeline.describe(job).components
    return PipelineDescription(components: components + (cleans ? [] : ["option cleaning false"]))
      .digest
  }

  /// Annotates the lines of `input` that stand in `ranges`; stops at the first that is none.
  ///
  /// - Parameter first: number of the first line.
  func annotate(_ input: [UInt8], _ ranges: ArraySlice<Range<Int>>, first: Int) -> Output {
    var output = Output()
    for (i, range) in ranges.enumerated() {
      do throws(RequestFault) {
        guard !isBlank(input, range) else { continue }
        let request = try AnnotateRequest(input, range.lowerBound, range.upperBound)
        append(request, to: &output.lines)
      } catch {
        output.fault = (first + i, error)
        break
      }
    }
    return output
  }

  private func isBlank(_ input: [UInt8], _ range: Range<Int>) -> Bool {
    input[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private func append(_ request: AnnotateRequest, to lines: inout [UInt8]) {
    let decoded = DecodedText(
      bytes: request.text, encoding: "utf-8",
      segments: [EncodedSegment(byteStart: 0, byteLength: request.text.count, encoding: "utf-8")],
      method: .utf8, confidence: Hundredths(100), replaced: 0)
    let clean = options.cleans ? cleaner.clean(decoded) : cleaner.structure(request.text)
    let context = DocumentContext(
      id: request.id, dataset: "", pipeline: pipeline, source: nil, fileName: "",
      metadata: DocumentMetadata(published: request.date ?? options.date))
    let document = annotator.annotate(clean, source: decoded, context: context)
    writer.append(document, textSha256: Digest(of: document.text).hex, to: &lines)
  }
}
