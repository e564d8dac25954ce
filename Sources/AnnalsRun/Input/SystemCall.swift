import Glibc

/// System calls that the C library has no function for.
enum SystemCall {
  /// The call's number and its four arguments.
  private typealias FiveArguments =
    @convention(c) (Int, Int, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int) -> Int

  /// `syscall` is variadic, so Swift does not import it; on x86-64 and arm64 Linux integers
  /// are passed to it as to any function.
  private static let call: FiveArguments? = {
    #if arch(x86_64) || arch(arm64)
    guard let symbol = unsafe dlsym(nil, "syscall") else { return nil }
    return unsafe unsafeBitCast(symbol, to: FiveArguments.self)
    #else
    return nil
    #endif
  }()

  /// openat2(2). A descriptor, or minus `errno`; -ENOSYS where there is no such call.
  static func openat2(
    _ directory: Int32, _ path: UnsafePointer<CChar>, _ how: UnsafeMutableRawPointer,
    _ sizeBytes: Int
  ) -> Int32 {
    guard let call = unsafe call else { return -ENOSYS }
    // 437 on both architectures.
    let result = unsafe call(437, Int(directory), path, how, sizeBytes)
    return result < 0 ? -errno : Int32(result)
  }
}
