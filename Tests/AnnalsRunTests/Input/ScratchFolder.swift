import Glibc

/// A folder of its own for a test; it goes when the value does.
final class ScratchFolder {
  let path: String

  init() {
    var template = Array("/tmp/annals-test-XXXXXX".utf8CString)
    path = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let made = unsafe mkdtemp(buffer.baseAddress!) else { fatalError("no scratch folder") }
      return unsafe String(cString: made)
    }
  }

  deinit {
    Self.empty(unsafe open(path, O_RDONLY | O_DIRECTORY))
    unsafe rmdir(path)
  }

  /// Deletes what is in a folder, by any names, and closes it.
  private static func empty(_ descriptor: Int32) {
    guard descriptor >= 0, let stream = unsafe fdopendir(descriptor) else { return }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
      let name = unsafe UnsafeRawPointer(entry).advanced(by: offset)
        .assumingMemoryBound(to: CChar.self)
      let text = unsafe String(cString: name)
      if text == "." || text == ".." { continue }
      if unsafe entry.pointee.d_type == UInt8(DT_DIR) {
        empty(unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
        unsafe unlinkat(descriptor, name, AT_REMOVEDIR)
      } else {
        unsafe unlinkat(descriptor, name, 0)
      }
    }
  }

  /// The bytes of the path of something in the folder, with a final zero.
  private func bytes(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
  }

  func folder(_ name: String) { folder(Array(name.utf8)) }

  func folder(_ name: [UInt8]) {
    var prefix: [UInt8] = []
    for component in name.split(separator: 0x2F) {
      prefix += (prefix.isEmpty ? [] : [0x2F]) + component
      unsafe mkdir(bytes(prefix), 0o755)
    }
  }

  func write(_ name: String, _ content: String = "x") {
    write(Array(name.utf8), Array(content.utf8))
  }

  func write(_ name: [UInt8], _ content: [UInt8]) {
    if let slash = name.lastIndex(of: 0x2F) { folder(Array(name[..<slash])) }
    let descriptor = unsafe open(bytes(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "cannot write \(name)")
    let written = unsafe content.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    precondition(written == content.count, "cannot write \(name)")
    close(descriptor)
  }

  func link(_ name: String, to target: String) { unsafe symlink(target, path + "/" + name) }

  func fifo(_ name: String) { unsafe mkfifo(path + "/" + name, 0o644) }

  func mode(_ name: String, _ mode: UInt32) { unsafe chmod(path + "/" + name, mode) }

  func delete(_ name: String) { unsafe remove(path + "/" + name) }
}
