/// A piece of markup: a tag, an element that goes whole, a comment or a declaration.
struct MarkupToken {
  enum Shape: UInt8 {
    case start, end
    /// All that is sure to be markup: comments, declarations, elements gone whole.
    case whole
  }

  var lower: Int32
  var upper: Int32
  /// In `MarkupElements`; 255 for what is no element of HTML.
  var element: UInt8
  var kind: MarkupKind
  var shape: Shape
  /// Start tags: whether it has attributes, each of them with a value.
  var hasValues: Bool
  /// Whether it is markup in HTML files only.
  var needsDocument: Bool
}

/// Finds the markup of a text in one pass.
///
/// A search that fails is remembered, so that no text is searched twice for the same end.
struct MarkupScanner {
  private(set) var tokens: [MarkupToken] = []
  /// Whether the text says that it is HTML.
  private(set) var isDocument = false
  /// How many end tags each element has.
  private(set) var endTags = [Int32](repeating: 0, count: 256)
  private let elements = MarkupElements.shared
  /// Elements without an end tag in the rest of the text.
  private var isUnclosed = [Bool](repeating: false, count: 256)
  private var hasNoCommentEnd = false
  private var hasNoInstructionEnd = false
  private var hasNoQuote = [false, false]
  /// Ends of CDATA sections on the way.
  private var sectionEnd: Int?

  init(_ text: Span<UInt8>, from first: Int) {
    var i = first
    while i < text.count {
      if let end = sectionEnd, i >= end { closeSection() }
      let before = tokens.count
      let end = scan(text, at: i)
      // What failed at another "<" would become markup once that one is gone; it never is, then.
      let isBroken = tokens.count == before && end > i + 1
      i = nextAngle(text, from: isBroken ? end + 1 : max(end, i + 1))
    }
    closeSection()
  }

  /// Reads what starts with the "<" at `i`. Returns where it ends; if there is no markup, where
  /// the next "<" is that may be none either, or `i`.
  private mutating func scan(_ text: Span<UInt8>, at i: Int) -> Int {
    guard i + 2 < text.count, i == 0 || text[i - 1] != UInt8(ascii: "<") else { return i }
    switch text[i + 1] {
    case UInt8(ascii: "!"): return scanDeclaration(text, at: i)
    case UInt8(ascii: "?"): return scanInstruction(text, at: i)
    case UInt8(ascii: "/"): return scanTag(text, at: i, nameStart: i + 2)
    default: return scanTag(text, at: i, nameStart: i + 1)
    }
  }

  // MARK: Tags

  private mutating func scanTag(_ text: Span<UInt8>, at i: Int, nameStart: Int) -> Int {
    guard nameStart < text.count, (text[nameStart] | 0x20) &- 0x61 < 26 else { return i }
    var nameEnd = nameStart + 1
    var isForeign = false
    while nameEnd < text.count, nameEnd - nameStart < 64, isNameByte(text[nameEnd]) {
      if text[nameEnd] == UInt8(ascii: "-") { isForeign = true }
      if text[nameEnd] == UInt8(ascii: ":") { isForeign = isOfficePrefix(text, nameStart, nameEnd) }
      nameEnd += 1
    }
    guard nameEnd < text.count else {
      // An end tag that the end of the text cut off.
      if nameStart > i + 1, let element = elements.find(text, nameStart, nameEnd) {
        add(i, nameEnd, element, elements.list[element].kind, .whole)
        return nameEnd
      }
      return i
    }
    if text[nameEnd] == UInt8(ascii: "<") { return nameEnd }
    guard isBlank(text[nameEnd]) || text[nameEnd] == 0x2F || text[nameEnd] == 0x3E else { return i }
    let element = elements.find(text, nameStart, nameEnd)
    guard element != nil || isForeign else { return i }
    let isEnd = nameStart > i + 1
    let attributes = scanAttributes(text, from: nameEnd)
    guard attributes.isClosed else {
      return attributes.end < text.count ? attributes.end : cutOff(text, i, element, attributes)
    }
    guard let element else {
      let isOffice = text[nameEnd - 1] != UInt8(ascii: "-") && holdsColon(text, nameStart, nameEnd)
      add(
        i, attributes.end, 255, .inline, isEnd ? .end : isOffice ? .whole : .start,
        attributes.hasValues, needsDocument: !isOffice)
      return attributes.end
    }
    let kind = elements.list[element].kind
    if isEnd {
      endTags[element] += 1
      add(i, attributes.end, element, kind, .end)
      return attributes.end
    }
    if elements.list[element].name.count == 4, isDocumentElement(element) { isDocument = true }
    if goesWhole(element), text[attributes.end - 2] != 0x2F {
      if let end = findEnd(text, element, from: attributes.end) {
        add(i, end, element, .inline, .whole)
        return end
      }
      if isDocument, elements.list[element].goesWhole {
        add(i, text.count, element, .inline, .whole)
        return text.count
      }
    }
    add(i, attributes.end, element, kind, .start, attributes.hasValues)
    return attributes.end
  }

  private func goesWhole(_ element: Int) -> Bool {
    elements.list[element].goesWhole || isDocument && elements.list[element].goesWholeInDocument
  }

  private func isDocumentElement(_ element: Int) -> Bool {
    let name = elements.list[element].name
    return name == Array("html".utf8) || name == Array("body".utf8) || name == Array("head".utf8)
  }

  private struct Attributes {
    var end: Int
    var isClosed: Bool
    var hasValues: Bool
    var hasAny: Bool
  }

  /// Goes past the attributes of a tag and its ">". They end without one at the next "<" outside
  /// quotation marks, or where the text does.
  private mutating func scanAttributes(_ text: Span<UInt8>, from start: Int) -> Attributes {
    var i = start
    var found = Attributes(end: start, isClosed: false, hasValues: true, hasAny: false)
    var isInName = false
    var isValueNext = false
    var hasValue = true
    while i < text.count {
      let byte = text[i]
      if byte == UInt8(ascii: ">") {
        found.end = i + 1
        found.isClosed = true
        break
      }
      if byte == UInt8(ascii: "<") {
        found.end = i
        return found
      }
      if byte == UInt8(ascii: "=") {
        isValueNext = true
        hasValue = true
        isInName = false
      } else if isBlank(byte) || byte == UInt8(ascii: "/") {
        isInName = false
      } else if isValueNext {
        // A quotation mark that nothing closes is none.
        let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        if isQuoted, let end = quoteEnd(text, from: i) {
          i = end
        } else {
          while i + 1 < text.count, !isBlank(text[i + 1]), text[i + 1] != UInt8(ascii: ">"),
            text[i + 1] != UInt8(ascii: "<")
          {
            i += 1
          }
        }
        isValueNext = false
      } else if !isInName {
        if !hasValue { found.hasValues = false }
        found.hasAny = true
        isInName = true
        hasValue = false
      }
      i += 1
    }
    if !found.isClosed { found.end = text.count }
    found.hasValues = found.hasValues && hasValue && found.hasAny
    return found
  }

  /// The place of the quotation mark that closes the one at `start`.
  private mutating func quoteEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
    let mark = text[start]
    let place = mark == UInt8(ascii: "'") ? 1 : 0
    if hasNoQuote[place] { return nil }
    var i = start + 1
    while i < text.count, text[i] != mark { i += 1 }
    if i < text.count { return i }
    hasNoQuote[place] = true
    return nil
  }

  /// A tag that the end of the text cut off goes if it has an attribute with a value.
  private mutating func cutOff(
    _ text: Span<UInt8>, _ i: Int, _ element: Int?, _ attributes: Attributes
  ) -> Int {
    guard let element, attributes.hasValues, text.count - i <= 2_000 else { return i }
    add(i, text.count, element, .inline, .whole)
    return text.count
  }

  /// Behind the end tag of an element that goes whole.
  private mutating func findEnd(_ text: Span<UInt8>, _ element: Int, from start: Int) -> Int? {
    if isUnclosed[element] { return nil }
    let name = elements.list[element].name
    var i = nextAngle(text, from: start)
    while i + 2 + name.count < text.count {
      if text[i + 1] == 0x2F, elements.find(text, i + 2, i + 2 + name.count) == element {
        var end = i + 2 + name.count
        while end < text.count, isBlank(text[end]) { end += 1 }
        if end < text.count, text[end] == UInt8(ascii: ">") { return end + 1 }
      }
      i = nextAngle(text, from: i + 1)
    }
    isUnclosed[element] = true
    return nil
  }

  // MARK: Declarations

  private mutating func scanDeclaration(_ text: Span<UInt8>, at i: Int) -> Int {
    let rest = ByteRange(i, min(text.count, i + 16))
    if startsWithFolded(text, rest, "<!--") {
      guard !hasNoCommentEnd else { return i }
      var end = i + 4
      while end + 2 < text.count {
        if text[end] == 0x2D, text[end + 1] == 0x2D, text[end + 2] == 0x3E {
          add(i, end + 3, 255, .inline, .whole)
          return end + 3
        }
        end += 1
      }
      hasNoCommentEnd = true
      return i
    }
    if startsWithFolded(text, rest, "<![cdata["), sectionEnd == nil {
      var end = i + 9
      while end + 2 < text.count {
        if text[end] == 0x5D, text[end + 1] == 0x5D, text[end + 2] == 0x3E {
          add(i, i + 9, 255, .inline, .whole)
          sectionEnd = end
          return i + 9
        }
        end += 1
      }
      return text.count
    }
    let isType = startsWithFolded(text, rest, "<!doctype ")
    guard
      isType || startsWithFolded(text, rest, "<![if ")
        || startsWithFolded(text, rest, "<![endif]")
    else { return i }
    var end = i + 2
    while end < text.count, end - i < 1_000, text[end] != UInt8(ascii: "<") {
      if text[end] == UInt8(ascii: ">") {
        if isType { isDocument = true }
        add(i, end + 1, 255, isType ? .block : .inline, .whole)
        return end + 1
      }
      end += 1
    }
    return end
  }

  private mutating func closeSection() {
    guard let end = sectionEnd else { return }
    sectionEnd = nil
    // A tag that reaches beyond the end of the section takes that with it.
    if let last = tokens.last, Int(last.upper) > end { return }
    add(end, end + 3, 255, .inline, .whole)
  }

  /// "<?xml ... ?>", "<?php ... ?>"; Word's "<?xml:namespace ... />" ends like a tag.
  private mutating func scanInstruction(_ text: Span<UInt8>, at i: Int) -> Int {
    guard (text[i + 2] | 0x20) &- 0x61 < 26, !hasNoInstructionEnd else { return i }
    let isTagLike = startsWithFolded(text, ByteRange(i, min(text.count, i + 8)), "<?xml:")
    var end = i + 3
    while end < text.count {
      if text[end] == UInt8(ascii: ">"), isTagLike || text[end - 1] == UInt8(ascii: "?") {
        add(i, end + 1, 255, .inline, .whole)
        return end + 1
      }
      end += 1
    }
    hasNoInstructionEnd = true
    return i
  }

  // MARK: Tokens

  private mutating func add(
    _ lower: Int, _ upper: Int, _ element: Int, _ kind: MarkupKind, _ shape: MarkupToken.Shape,
    _ hasValues: Bool = false, needsDocument: Bool = false
  ) {
    if let last = tokens.last, Int(last.upper) > lower { return }
    tokens.append(
      MarkupToken(
        lower: Int32(lower), upper: Int32(upper), element: UInt8(element), kind: kind,
        shape: shape, hasValues: hasValues, needsDocument: needsDocument))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || isDigit(byte) || byte == 0x2D || byte == 0x3A || byte == 0x5F
      || byte == 0x2E
  }

  /// Prefixes that office programs and social networks put before names.
  private func isOfficePrefix(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    let range = ByteRange(lower, upper)
    for prefix in ["o", "w", "v", "m", "st1", "u1", "fb", "g"] as [StaticString]
    where range.count == prefix.utf8CodeUnitCount && startsWithFolded(text, range, prefix) {
      return true
    }
    return false
  }

  private func holdsColon(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    for i in lower..<upper where text[i] == UInt8(ascii: ":") { return true }
    return false
  }
}

/// Whether HTML takes a byte for white space.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

/// The first "<" at or after `start`, or the end of the text. All text runs through here.
func nextAngle(_ text: Span<UInt8>, from start: Int) -> Int {
  nextByte(0x3C, in: text, from: start)
}
