import Glibc
import Synchronization

/// SIGTERM and SIGINT as a flag that work looks at between its pieces.
///
/// Before the commit a raised flag discards the run; after it the run goes on to its end.
/// SIGPIPE and SIGXFSZ are ignored, so that the write itself fails and is reported.
public enum SignalFlag {
  private static let number = Atomic<Int32>(0)

  /// The signal that came first, or nil.
  public static var raised: Int32? {
    let value = number.load(ordering: .relaxed)
    return value == 0 ? nil : value
  }

  /// Installs the handlers. To be called once, before any work.
  public static func install() {
    for caught in [SIGTERM, SIGINT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { signal in
        SignalFlag.raise(signal)
      }
      unsafe sigaction(caught, &action, nil)
    }
    for ignored in [SIGPIPE, SIGXFSZ] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = SIG_IGN
      unsafe sigaction(ignored, &action, nil)
    }
  }

  static func raise(_ signal: Int32) {
    _ = number.compareExchange(expected: 0, desired: signal, ordering: .relaxed)
  }
}
