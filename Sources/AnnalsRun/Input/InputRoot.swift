import Glibc
import Synchronization

/// An input's folder, held open: what its path meant at the start is what is read to the end.
///
/// One serves all threads.
public final class InputRoot: Sendable {
  public let path: String
  let descriptor: Int32
  /// Whether the kernel can refuse symbolic links on the whole way at once (`openat2`, Linux 5.6).
  private let hasOpenat2 = Atomic<Bool>(true)

  /// Opens a folder. Symbolic links on the way to it are followed, none below it is.
  public init(path: String) throws(InputError) {
    self.path = path
    let opened = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ENOTDIR:
        var status = stat()
        throw unsafe stat(path, &status) == 0 ? .notAFolder(path: path) : .missing(path: path)
      case EACCES, EPERM: throw .noPermission(path: path)
      default: throw .cannotRead(path: path, reason: FileBytes.systemMessage(errno))
      }
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Opens what is at `relative` below the folder, "." for the folder itself, following no
  /// symbolic link and never waiting for a FIFO. The descriptor, or minus `errno`; ELOOP is a
  /// symbolic link on the way.
  func openBelow(_ relative: [UInt8], _ flags: Int32) -> Int32 {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    if hasOpenat2.load(ordering: .relaxed) {
      let result = openWithoutLinks(relative, flags)
      // ENOSYS: an old kernel; EPERM: a sandbox that does not know the call.
      if result != -ENOSYS && result != -EPERM { return result }
      let other = openStepwise(relative, flags)
      if other >= 0 { hasOpenat2.store(false, ordering: .relaxed) }
      return other
    }
    return openStepwise(relative, flags)
  }

  private func openWithoutLinks(_ relative: [UInt8], _ flags: Int32) -> Int32 {
    // struct open_how: flags, mode, resolve (RESOLVE_BENEATH 8, RESOLVE_NO_SYMLINKS 4,
    // RESOLVE_NO_MAGICLINKS 2).
    var how: (UInt64, UInt64, UInt64) = (UInt64(UInt32(bitPattern: flags)), 0, 0x8 | 0x4 | 0x2)
    while true {
      let result = unsafe withTerminator(relative) { path in
        unsafe withUnsafeMutablePointer(to: &how) { how in
          unsafe SystemCall.openat2(descriptor, path, UnsafeMutableRawPointer(how), 24)
        }
      }
      // EAGAIN: something was renamed on the way while the kernel looked.
      if result == -EINTR || result == -EAGAIN { continue }
      return result
    }
  }

  /// One component at a time, each without following links.
  func openStepwise(_ relative: [UInt8], _ flags: Int32) -> Int32 {
    let components = relative.split(separator: UInt8(ascii: "/"))
    var current = descriptor
    for (i, component) in components.enumerated() {
      let isLast = i == components.count - 1
      let mode = isLast ? flags : O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
      var next: Int32
      repeat {
        next = unsafe withTerminator(Array(component)) { unsafe openat(current, $0, mode) }
      } while next < 0 && errno == EINTR
      var code = errno
      if next < 0, code == ENOTDIR {
        // What O_DIRECTORY and O_NOFOLLOW together say of a symbolic link.
        var status = stat()
        let found = unsafe withTerminator(Array(component)) {
          unsafe fstatat(current, $0, &status, AT_SYMLINK_NOFOLLOW)
        }
        if found == 0, status.st_mode & S_IFMT == S_IFLNK { code = ELOOP }
      }
      if current != descriptor { close(current) }
      guard next >= 0 else { return -code }
      current = next
    }
    return current
  }
}

/// Calls `body` with the bytes as a C string.
func withTerminator<Value>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
  let terminated = bytes + [0]
  return unsafe terminated.withUnsafeBytes { buffer in
    unsafe body(buffer.bindMemory(to: CChar.self).baseAddress!)
  }
}
