import Glibc

/// A process under test that is running.
struct Launched {
  let pid: pid_t

  /// Starts `/bin/sh -c script sh arguments…`; the script may end in `exec "$@"`.
  static func shell(_ script: String, _ arguments: [[UInt8]]) -> Launched {
    let words = ["/bin/sh", "-c", script, "sh"].map { Array($0.utf8) } + arguments
    var pointers = unsafe words.map { word in
      unsafe strdup((word + [0]).map { CChar(bitPattern: $0) })
    }
    unsafe pointers.append(nil)
    defer {
      for i in unsafe pointers.indices { unsafe free(pointers[i]) }
    }
    var pid: pid_t = 0
    let code = unsafe posix_spawn(&pid, "/bin/sh", nil, nil, pointers, environ)
    precondition(code == 0, "cannot start /bin/sh: error \(code)")
    return Launched(pid: pid)
  }

  /// Sends a signal; what has ended already is left alone until `wait` has seen its end.
  func send(_ signal: Int32) { kill(pid, signal) }

  /// Waits for the end: the exit status, or minus the signal that ended it. What takes longer
  /// than two minutes hangs, and is killed: -9.
  func wait() -> Int32 {
    var status: Int32 = 0
    var naps = 0
    while true {
      let found = unsafe waitpid(pid, &status, WNOHANG)
      if found == pid { break }
      precondition(found == 0 || errno == EINTR, "lost sight of process \(pid)")
      naps += 1
      if naps == 60_000 { send(SIGKILL) }
      usleep(2_000)
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  }
}
