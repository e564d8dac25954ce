/// A pattern over paths below a folder, matched byte by byte.
///
/// `*` stands for any bytes but "/", `?` for one, `[a-z]` and `[!a-z]` for one of a set, `\`
/// takes the next byte as it is, and a whole component `**` stands for any number of folders.
/// A pattern without "/" is matched against the file's name at any depth; one with "/" (a
/// leading one included) against the whole path; one that ends in "/" against all that is
/// below the folder. As in a shell, no wildcard stands for a leading dot.
///
/// `?` and sets take one byte, not one letter: names have no encoding.
///
/// A component takes at most (length of pattern × length of name) steps, a path at most
/// (components of pattern × components of path) such matches: no pattern is slow.
struct GlobPattern: Hashable, Sendable {
  private enum Piece: Hashable {
    case byte(UInt8)
    case any
    case star
    /// 256 bits.
    case set([Bool])
  }

  private enum Component: Hashable {
    case folders
    case pieces([Piece])
  }

  private let components: [Component]
  /// Whether wildcards stand for a leading dot as well: what is left out is left out hidden.
  private let takesHidden: Bool

  /// A pattern that passed `fault(of:)`; anything else is taken as it can be.
  init(_ pattern: String, takesHidden: Bool = false) {
    let bytes = Array(pattern.utf8)
    self.takesHidden = takesHidden
    var parts = bytes.split(separator: Self.slash, omittingEmptySubsequences: false)
    let belowFolder = parts.count > 1 && parts.last!.isEmpty
    let anchored = bytes.dropLast(belowFolder ? 1 : 0).contains(Self.slash)
    parts.removeAll(where: \.isEmpty)
    var components: [Component] = anchored ? [] : [.folders]
    for part in parts {
      let component =
        part.elementsEqual("**".utf8) ? Component.folders : .pieces(Self.pieces(part))
      if component != .folders || components.last != .folders { components.append(component) }
    }
    if belowFolder { components += [.folders, .pieces([.star])] }
    // "a/**" means the files below a.
    if case .folders? = components.last { components.append(.pieces([.star])) }
    self.components = components
  }

  /// Whether the path below the folder matches; `path` has no leading or doubled "/".
  func matches(_ path: [UInt8]) -> Bool {
    let names = path.split(separator: Self.slash)
    // Greedy with one step back: of several `**` only the last needs to be tried again, since
    // an earlier one can only take what a later one could have taken as well.
    var (i, j) = (0, 0)
    var retry: (component: Int, name: Int)?
    while i < names.count {
      if j < components.count, case .folders = components[j] {
        retry = (j, i)
        j += 1
        continue
      }
      if j < components.count, case .pieces(let pieces) = components[j],
        matches(pieces, names[i])
      {
        i += 1
        j += 1
        continue
      }
      // `**` takes one folder more, if that is not hidden.
      guard let (component, name) = retry, takesHidden || names[name].first != Self.dot
      else { return false }
      retry = (component, name + 1)
      i = name + 1
      j = component + 1
    }
    return j == components.count
  }

  /// Whether the pattern names something hidden: only then hidden folders are looked into.
  var namesHidden: Bool {
    components.contains {
      if case .pieces(let pieces) = $0 { pieces.first == .byte(Self.dot) } else { false }
    }
  }

  private func matches(_ pieces: [Piece], _ name: ArraySlice<UInt8>) -> Bool {
    if !takesHidden, name.first == Self.dot, pieces.first != .byte(Self.dot) { return false }
    var (i, j) = (name.startIndex, 0)
    var retry: (piece: Int, byte: Int)?
    while i < name.endIndex {
      if j < pieces.count {
        switch pieces[j] {
        case .star:
          retry = (j, i)
          j += 1
          continue
        case .byte(let byte) where byte == name[i]:
          i += 1
          j += 1
          continue
        case .any:
          i += 1
          j += 1
          continue
        case .set(let set) where set[Int(name[i])]:
          i += 1
          j += 1
          continue
        default: break
        }
      }
      guard let (piece, byte) = retry else { return false }
      retry = (piece, byte + 1)
      i = byte + 1
      j = piece + 1
    }
    while j < pieces.count, pieces[j] == .star { j += 1 }
    return j == pieces.count
  }

  // MARK: Reading patterns

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
  private static let backslash = UInt8(ascii: "\\")

  /// What is wrong with a pattern, or nil.
  static func fault(of pattern: String) -> String? {
    let parts = Array(pattern.utf8).split(separator: slash)
    if parts.isEmpty { return "a pattern names files" }
    for part in parts {
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return "a pattern is looked for below the folder and has no . or .."
      }
      if let fault = faultOfComponent(part) { return fault }
    }
    return nil
  }

  private static func faultOfComponent(_ part: ArraySlice<UInt8>) -> String? {
    var i = part.startIndex
    while i < part.endIndex {
      if part[i] == backslash {
        guard i + 1 < part.endIndex else { return "a \\ stands before the byte it quotes" }
        i += 2
      } else if part[i] == UInt8(ascii: "[") {
        guard let (_, end) = set(part, at: i) else {
          return "the [ is not closed; write \\[ for the character itself"
        }
        i = end
      } else {
        i += 1
      }
    }
    return nil
  }

  private static func pieces(_ part: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var i = part.startIndex
    while i < part.endIndex {
      switch part[i] {
      case UInt8(ascii: "*"):
        if pieces.last != .star { pieces.append(.star) }
        i += 1
      case UInt8(ascii: "?"):
        pieces.append(.any)
        i += 1
      case UInt8(ascii: "["):
        if let (bits, end) = set(part, at: i) {
          pieces.append(.set(bits))
          i = end
        } else {
          pieces.append(.byte(part[i]))
          i += 1
        }
      case backslash where i + 1 < part.endIndex:
        pieces.append(.byte(part[i + 1]))
        i += 2
      default:
        pieces.append(.byte(part[i]))
        i += 1
      }
    }
    return pieces
  }

  /// The set that starts with "[" at `start` and the offset past its "]"; nil if unclosed.
  private static func set(_ part: ArraySlice<UInt8>, at start: Int) -> (bits: [Bool], end: Int)? {
    var i = start + 1
    var negated = false
    if i < part.endIndex, part[i] == UInt8(ascii: "!") || part[i] == UInt8(ascii: "^") {
      negated = true
      i += 1
    }
    var bits = [Bool](repeating: negated, count: 256)
    let first = i
    while i < part.endIndex {
      // A "]" that comes first is a member.
      if part[i] == UInt8(ascii: "]"), i > first { return (bits, i + 1) }
      if part[i] == backslash, i + 1 < part.endIndex { i += 1 }
      let lower = part[i]
      var upper = lower
      if i + 2 < part.endIndex, part[i + 1] == UInt8(ascii: "-"),
        part[i + 2] != UInt8(ascii: "]")
      {
        i += part[i + 2] == backslash && i + 3 < part.endIndex ? 3 : 2
        upper = part[i]
      }
      if lower <= upper { for byte in lower...upper { bits[Int(byte)] = !negated } }
      i += 1
    }
    return nil
  }

  /// Cuts a path at its first component with a wildcard: the folder before it, with `\`
  /// taken off, and the rest as a pattern below that folder ("/*.txt": there, not deeper).
  static func split(path: String) -> (folder: String, pattern: String?) {
    let bytes = Array(path.utf8)
    var component = 0
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case slash: component = i + 1
      case backslash: i += 1
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["):
        let folder = unquoted(bytes[..<component])
        return (
          folder.isEmpty ? "." : folder,
          "/" + String(decoding: bytes[component...], as: UTF8.self)
        )
      default: break
      }
      i += 1
    }
    return (unquoted(bytes[...]), nil)
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var quoted = false
    for byte in bytes {
      if byte == backslash, !quoted {
        quoted = true
      } else {
        result.append(byte)
        quoted = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
