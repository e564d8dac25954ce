import AnnalsAnnotate
import AnnalsArchive
import AnnalsText
import Glibc

/// Takes files through all that a run does with them in memory, and adds up the CPU time of
/// every stage.
final class StageBench {
  /// In the order in which they first end.
  private var stages: [(name: String, seconds: Double)] = []
  private var sourceBytes = 0
  private var textBytes = 0
  private var outputBytes = 0
  private var packedBytes = 0

  private let decoder = TextDecoder()
  private let cleaner = TextCleaner()
  private let annotator = DocumentAnnotator()
  private let compressor = GzipCompressor()
  private let teiWriter = TEIWriter(
    header: TEIHeader(dataset: "bench", licence: nil, organization: nil, contact: nil))
  private var lineWriter = LineWriter()
  private var mark = 0.0

  func run(passes: Int, paths: [String]) {
    let files = paths.compactMap(FileBytes.read).filter { !$0.isEmpty }
    annotator.probe = { [unowned self] name in end(name) }
    // One pass first that does not count: it loads the tables.
    for pass in 0...passes {
      if pass == 1 {
        stages = stages.map { ($0.name, 0) }
        (sourceBytes, textBytes, outputBytes, packedBytes) = (0, 0, 0, 0)
      }
      make(files)
    }
    report(passes)
  }

  private func make(_ files: [[UInt8]]) {
    var lines: [UInt8] = []
    var elements: [UInt8] = []
    mark = Self.seconds()
    for (i, file) in files.enumerated() {
      guard case .text(let source) = decoder.decode(file) else { continue }
      end("decode")
      let clean = cleaner.clean(source)
      end("clean")
      let context = DocumentContext(
        id: DocumentID(sourceName: "bench/\(i)").text, dataset: "bench", pipeline: "00",
        source: SourceDescription(
          path: "bench/\(i)", bytes: file.count, sha256: Digest(of: file).hex, container: .none,
          encoding: source.encoding, segments: source.segments, encodingMethod: source.method,
          encodingConfidence: source.confidence, replaced: source.replaced),
        fileName: "\(i)", metadata: DocumentMetadata(published: "2010-06-15"))
      end("digest of the source")
      let document = annotator.annotate(clean, source: source, context: context)
      end("annotate: rest")
      lineWriter.append(document, textSha256: Digest(of: document.text).hex, to: &lines)
      end("write the line")
      teiWriter.write(document, into: &elements)
      end("write the TEI")
      sourceBytes += file.count
      textBytes += document.text.count
      if lines.count >= PartAssembler.memberBytes { pack(&lines) }
      if elements.count >= 16 << 20 { pack(&elements) }
    }
    pack(&lines)
    pack(&elements)
  }

  private func pack(_ content: inout [UInt8]) {
    outputBytes += content.count
    packedBytes += compressor.compress(content).count
    content.removeAll(keepingCapacity: true)
    end("compress")
  }

  /// Gives the time since the last call to a stage.
  private func end(_ name: String) {
    let now = Self.seconds()
    if let place = stages.firstIndex(where: { $0.name == name }) {
      stages[place].seconds += now - mark
    } else {
      stages.append((name, now - mark))
    }
    mark = Self.seconds()
  }

  private func report(_ passes: Int) {
    let whole = stages.reduce(0) { $0 + $1.seconds }
    let annotate = stages.reduce(0) { $0 + ($1.name.hasPrefix("annotate") ? $1.seconds : 0) }
    let compress = stages.first { $0.name == "compress" }?.seconds ?? 0
    print(
      "\(sourceBytes / passes) bytes of source, \(textBytes / passes) of text, ", terminator: "")
    print("\(outputBytes / passes) of output, \(packedBytes / passes) compressed")
    for (name, seconds) in stages + [("all layers", annotate), ("all", whole)] {
      let speed = Double(textBytes) / 1e6 / max(seconds, 1e-9)
      print(
        "\(padded(tenths(seconds * 1000 / Double(passes)), 9)) ms"
          + " \(padded(tenths(100 * seconds / whole), 6)) %"
          + " \(padded(tenths(speed), 8)) MB/s  \(name)")
    }
    print("all is \(tenths(whole / max(compress, 1e-9))) times the compression")
  }

  private func tenths(_ value: Double) -> String {
    let rounded = Int((value * 10).rounded())
    return "\(rounded / 10).\(rounded % 10)"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
