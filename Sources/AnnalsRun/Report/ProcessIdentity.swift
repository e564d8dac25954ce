import Glibc
import Synchronization

/// Names that no other process on the machine, and no other call here, uses now.
enum ProcessIdentity {
  private static let counter = Atomic<Int>(0)

  static var unique: String {
    "\(getpid())-\(counter.add(1, ordering: .relaxed).newValue)"
  }
}
