import Glibc
import Synchronization

/// Counts what a run has done and, on a terminal, draws it.
public final class RunProgress: Sendable {
  private struct State {
    var done = 0
    var omitted = 0
    var total = 0
    var started: Double
    var lastDrawn: Double = 0
    var drawn = false
  }
  private let state: Mutex<State>
  private let draws: Bool

  /// - Parameter draws: whether to write a bar to standard error, which must be a terminal.
  public init(draws: Bool) {
    self.draws = draws
    state = Mutex(State(started: Self.now()))
  }

  /// Seconds of a clock that only goes forward.
  static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  func begin(total: Int) {
    state.withLock {
      $0.total = total
      $0.started = Self.now()
    }
  }

  func add(documents: Int, omitted: Int) {
    guard draws else { return }
    let line = state.withLock { state -> String? in
      state.done += documents
      state.omitted += omitted
      let now = Self.now()
      guard now - state.lastDrawn > 0.1 else { return nil }
      state.lastDrawn = now
      state.drawn = true
      return Self.bar(
        done: state.done, omitted: state.omitted, total: state.total, seconds: now - state.started)
    }
    if let line { Self.write("\r\(line)\u{1B}[K") }
  }

  /// Takes the bar away.
  public func end() {
    if state.withLock({ $0.drawn }) { Self.write("\r\u{1B}[K") }
  }

  static func bar(done: Int, omitted: Int, total: Int, seconds: Double) -> String {
    let share = total == 0 ? 1 : min(1, Double(done + omitted) / Double(total))
    let width = 24
    let filled = Int(share * Double(width))
    let rate = seconds > 0 ? Int(Double(done) / seconds) : 0
    let left = share > 0 ? Int(seconds * (1 - share) / share) + 1 : 0
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled)
      + "] \(done)/\(total) documents, \(rate)/s, \(left) s left"
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
