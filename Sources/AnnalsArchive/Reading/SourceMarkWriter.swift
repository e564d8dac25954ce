/// A stretch of the source that something is to be said of.
struct SourceMark {
  /// The raw value is the name of the tag.
  enum Kind: String {
    case sentence = "s"
    case quote, date, entity, citation
    case personal = "personal-data"
    case removed, repaired
  }

  /// In bytes of the source.
  var lower: Int
  var upper: Int
  var kind: Kind
  var attributes: [(name: String, value: String)]

  func value(_ name: String) -> String {
    attributes.first { $0.name == name }?.value ?? ""
  }
}

/// Writes the source with marks around its stretches, in ascending order of their starts.
struct SourceMarkWriter {
  private let source: [UInt8]
  private let style: SourceMarkup.Style
  private var output: [UInt8] = []
  private var opened: [SourceMark] = []
  private var position = 0
  /// The colours in force.
  private var colours = ""

  init(_ source: [UInt8], _ style: SourceMarkup.Style) {
    self.source = source
    self.style = style
  }

  /// Ends the marks that do not reach beyond `limit`.
  mutating func close(before limit: Int) {
    while let next = opened.map(\.upper).min(), next <= limit {
      append(upTo: next)
      let last = opened.lastIndex { $0.upper == next }!
      let mark = opened.remove(at: last)
      switch style {
      case .tags: output += "</\(mark.kind.rawValue)>".utf8
      case .colour: endColour(mark)
      }
    }
  }

  /// Begins a mark, which must not start before those begun so far.
  mutating func open(_ mark: SourceMark) {
    append(upTo: mark.lower)
    opened.append(mark)
    switch style {
    case .tags:
      output += "<\(mark.kind.rawValue)".utf8
      for attribute in mark.attributes {
        output += " \(attribute.name)=\"".utf8
        output += VisibleText.line(attribute.value).utf8
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ">"))
    case .colour:
      if mark.kind == .sentence { write("│", Self.faint) } else { setColours() }
    }
  }

  /// Ends all marks and the text, which then ends with a line feed.
  consuming func finish() -> [UInt8] {
    close(before: source.count)
    append(upTo: source.count)
    if output.last != 0x0A { output.append(0x0A) }
    return output
  }

  private mutating func append(upTo end: Int) {
    guard end > position else { return }
    let stretch = source[position..<end]
    output += style == .tags ? Array(stretch) : VisibleText.bytes(Array(stretch))
    position = end
  }

  // MARK: Colours (ECMA-48, section 8.3.117)

  private static let reset = "\u{1B}[0m"
  private static let faint = "2"

  private static func colours(_ kind: SourceMark.Kind) -> String? {
    switch kind {
    case .sentence: nil
    case .quote: "33"
    case .date: "36;4"
    case .entity: "35"
    case .citation: "34;4"
    case .personal: "30;43"
    case .removed: "31;9"
    case .repaired: "31"
    }
  }

  /// Sets the colours of all that is open: a change resets those of the marks around it too.
  private mutating func setColours() {
    change(to: opened.compactMap { Self.colours($0.kind) }.joined(separator: ";"))
  }

  private mutating func change(to wanted: String) {
    if wanted == colours { return }
    if !colours.isEmpty { output += Self.reset.utf8 }
    if !wanted.isEmpty { output += "\u{1B}[\(wanted)m".utf8 }
    colours = wanted
  }

  private mutating func write(_ text: String, _ colours: String) {
    change(to: colours)
    output += VisibleText.line(text).utf8
    setColours()
  }

  /// What a mark says of its stretch, behind it: what a repair made of it, the rule, the value.
  private mutating func endColour(_ mark: SourceMark) {
    switch mark.kind {
    case .sentence: setColours()
    case .repaired:
      write(mark.value("to"), "32")
      write("‹\(mark.value("rule"))›", Self.faint)
    case .removed: write("‹\(mark.value("rule"))›", Self.faint)
    case .date: write("‹\(mark.value("value"))›", Self.faint)
    case .entity: write("‹\(mark.value("type"))›", Self.faint)
    case .quote: write("‹\(mark.value("speaker"))›", Self.faint)
    case .citation, .personal: write("‹\(mark.value("kind"))›", Self.faint)
    }
  }
}
