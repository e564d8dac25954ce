import AnnalsText
import Glibc

/// Measures what decoding and cleaning cost, in CPU time of this process.
struct TextBench {
  let passes: Int
  let paths: [String]

  func run() {
    let files = paths.compactMap(StandardStreams.file).filter { !$0.isEmpty }
    let bytes = files.reduce(0) { $0 + $1.count }
    let decoder = TextDecoder()
    let cleaner = TextCleaner()
    report("decode", bytes) { files.reduce(0) { $0 + decode($1, decoder).count } }
    report("decode and clean", bytes) {
      files.reduce(0) { sum, file in
        guard case .text(let text) = decoder.decode(file) else { return sum }
        return sum + cleaner.clean(text).text.count
      }
    }
  }

  private func decode(_ file: [UInt8], _ decoder: TextDecoder) -> [UInt8] {
    guard case .text(let text) = decoder.decode(file) else { return [] }
    return text.bytes
  }

  /// One pass first that does not count: it loads the tables.
  private func report(_ name: String, _ bytes: Int, _ pass: () -> Int) {
    let made = pass()
    let start = Self.seconds()
    for _ in 0..<passes where pass() != made { preconditionFailure("two passes differ") }
    let seconds = (Self.seconds() - start) / Double(passes)
    let speed = Int((Double(bytes) / 1e6 / max(seconds, 1e-9)).rounded())
    let line = "\(name): \(bytes) bytes in, \(made) out, \(speed) MB per CPU-second\n"
    StandardStreams.write(Array(line.utf8), to: 1)
  }

  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
