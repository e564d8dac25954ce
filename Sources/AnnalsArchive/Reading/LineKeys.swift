import AnnalsText

/// A line cut at its keys, without parsing their values.
struct LineKeys {
  private let line: [UInt8]
  /// In the order of the line.
  private let members: [Member]
  private let source: [Member]

  struct Member {
    /// Without its quotes. Our keys hold no escapes.
    var name: ByteRange
    var value: ByteRange
  }

  init?(_ line: [UInt8]) {
    let end = line.last == 0x0A ? line.count - 1 : line.count
    guard let members = Self.members(of: line, ByteRange(0, end)) else { return nil }
    self.line = line
    self.members = members
    guard let source = Self.find("source", in: members, of: line),
      let parts = Self.members(of: line, source)
    else { return nil }
    self.source = parts
  }

  /// The source name; empty for text that came without a file.
  var path: String? {
    guard let range = Self.find("path", in: source, of: line) else { return nil }
    do {
      var cursor = try LineCursor(line, range)
      return try cursor.optionalString() ?? ""
    } catch {
      return nil
    }
  }

  /// Whether size and digest of the stored file are those of the other line.
  func hasSameSourceBytes(as other: LineKeys) -> Bool {
    ["bytes", "sha256"].allSatisfy { key in
      Self.isEqual(
        Self.find(key, in: source, of: line), line,
        Self.find(key, in: other.source, of: other.line), other.line)
    }
  }

  /// The keys whose values are others than in `old`, in the order of the line.
  ///
  /// What the source is named and which bytes it has is a change of its own kind, `pipeline`
  /// differs with every rule, and `textSha256` says nothing that `text` does not: they are left
  /// out. A key that only one line has counts where it says something.
  func differences(from old: LineKeys) -> [String] {
    var keys: [String] = []
    for member in members {
      let name = text(member.name)
      switch name {
      case "id", "pipeline", "textSha256": continue
      case "source":
        if isSourceDifferent(from: old) { keys.append(name) }
      default:
        let before = Self.find(name, in: old.members, of: old.line)
        if !Self.isEqual(member.value, line, before, old.line) { keys.append(name) }
      }
    }
    for member in old.members {
      let name = old.text(member.name)
      if Self.find(name, in: members, of: line) == nil,
        !Self.isEqual(member.value, old.line, nil, line)
      {
        keys.append(name)
      }
    }
    return keys
  }

  private func isSourceDifferent(from old: LineKeys) -> Bool {
    source.contains { member in
      let name = text(member.name)
      if name == "path" || name == "bytes" || name == "sha256" { return false }
      return !Self.isEqual(
        member.value, line, Self.find(name, in: old.source, of: old.line), old.line)
    }
  }

  private func text(_ range: ByteRange) -> String {
    String(decoding: line[range.lower..<range.upper], as: UTF8.self)
  }

  /// Whether two values are written alike; one that is missing is like null and the empty list.
  private static func isEqual(
    _ one: ByteRange?, _ line: [UInt8], _ other: ByteRange?, _ otherLine: [UInt8]
  ) -> Bool {
    func bytes(_ range: ByteRange?, _ line: [UInt8]) -> ArraySlice<UInt8>? {
      guard let range else { return nil }
      let value = line[range.lower..<range.upper]
      return value.elementsEqual("null".utf8) || value.elementsEqual("[]".utf8) ? nil : value
    }
    return bytes(one, line) == bytes(other, otherLine)
  }

  private static func find(
    _ key: String, in members: [Member], of line: [UInt8]
  ) -> ByteRange? {
    members.first { line[$0.name.lower..<$0.name.upper].elementsEqual(key.utf8) }?.value
  }

  /// The members of the object in `range`, or nil if there is none.
  private static func members(of line: [UInt8], _ range: ByteRange) -> [Member]? {
    var found: [Member] = []
    var position = range.lower
    guard position < range.upper, line[position] == UInt8(ascii: "{") else { return nil }
    repeat {
      position += 1
      guard let name = skipString(line, at: position, range.upper), name < range.upper,
        line[name] == UInt8(ascii: ":"),
        let end = skipValue(line, at: name + 1, range.upper), end < range.upper
      else { return nil }
      found.append(
        Member(name: ByteRange(position + 1, name - 1), value: ByteRange(name + 1, end)))
      position = end
    } while line[position] == UInt8(ascii: ",")
    guard line[position] == UInt8(ascii: "}"), position + 1 == range.upper else { return nil }
    return found
  }

  /// The place behind the value at `start`: where its commas and brackets are balanced.
  private static func skipValue(_ line: [UInt8], at start: Int, _ upper: Int) -> Int? {
    var depth = 0
    var i = start
    while i < upper {
      switch line[i] {
      case UInt8(ascii: "\""):
        guard let end = skipString(line, at: i, upper) else { return nil }
        i = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return i }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return i
      default: break
      }
      i += 1
    }
    return nil
  }

  /// The place behind the string that begins at `start`.
  private static func skipString(_ line: [UInt8], at start: Int, _ upper: Int) -> Int? {
    guard start < upper, line[start] == UInt8(ascii: "\"") else { return nil }
    return unsafe line.withUnsafeBytes { bytes in
      var i = start + 1
      while true {
        i = unsafe nextEscape(bytes, from: i)
        guard i < upper else { return nil }
        if unsafe bytes[i] == UInt8(ascii: "\"") { return i + 1 }
        // A backslash takes the next byte with it.
        i += 2
      }
    }
  }
}
