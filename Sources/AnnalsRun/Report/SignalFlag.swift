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

  /// Catches SIGTERM and SIGINT. To be called once, before any work, by what looks at the flag;
  /// every other command is to end at once, as the system has it.
  public static func install() {
    for caught in [SIGTERM, SIGINT] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { signal in
        SignalFlag.raise(signal)
      }
      unsafe sigaction(caught, &action, nil)
    }
  }

  /// Lets writes fail where the system would end the process: for every command.
  public static func ignoreWriteSignals() {
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
