/// Takes HTML's markup out of text files and keeps what it marks: tags go, blocks become lines
/// and paragraphs, the content of `script`, `style` and the like goes with them, and so do
/// comments, declarations and processing instructions. All of it stands in `removed`, whole; a
/// row of tags is one removal.
///
/// A file is HTML as a whole if it says so (`<!doctype html>`, `html`, `head` or `body`), or if it
/// starts and ends with the tags of a block. Then white space means what HTML says: line ends
/// are spaces, but in `pre`. In any other file tags are debris in a text whose line ends count,
/// and a tag must be sure to be one: a name of the HTML standard (section 4 and 16.2 of the living
/// standard), attributes with values, and for a bare start tag an end tag somewhere. So "a < b",
/// "<3", "<john@example.org>", "<https://example.org>" and placeholders such as "<name>" stay.
///
/// Text that becomes a tag when its entities are read ("&lt;b&gt;") is treated like one that was
/// there: cleaning twice must be cleaning once.
struct HTMLMarkup: CleaningRule {
  let name = "html-markup"
  let version = 1
}

/// What an element does to the lines around it.
enum MarkupKind: UInt8 {
  /// Nothing: "b", "a", "img"; comments, and elements that go with their content.
  case inline
  /// A space: the cells of a table.
  case cell
  /// A line end: "br", "li", "tr".
  case line
  /// A blank line: "p", "div", "h1".
  case block
}

/// An element that HTML knows.
struct MarkupElement: Sendable {
  var name: [UInt8]
  var kind: MarkupKind
  /// Whether its end tag may be missing, so that a bare start tag is sure without it.
  var standsAlone = false
  /// Whether its content is no text and goes with it, everywhere or in HTML files only.
  var goesWhole = false
  var goesWholeInDocument = false
}

/// The elements of HTML, present and past, by the hash of their names.
struct MarkupElements: Sendable {
  static let shared = MarkupElements()

  private(set) var list: [MarkupElement] = []
  private var places: [UInt64: UInt8] = [:]

  init() {
    add(
      """
      div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote section article header footer main aside \
      figure figcaption address form fieldset center pre xmp listing html head body title details \
      summary dialog hgroup menu dir frameset noframes
      """, .block)
    add("p hr", .block) { $0.standsAlone = true }
    add("br li tr dt dd", .line) { $0.standsAlone = true }
    add("caption legend option optgroup thead tbody tfoot", .line)
    add("td th", .cell) { $0.standsAlone = true }
    add("img wbr col", .inline) { $0.standsAlone = true }
    add(
      """
      a abbr acronym b bdi bdo big cite code data datalist del dfn em font i input ins kbd label \
      map mark nobr output param q rp rt ruby s samp small span strike strong sub sup time tt u \
      var area base basefont bgsound blink embed colgroup link meta source track picture frame \
      marquee math object applet slot search
      """, .inline)
    add("script style svg noscript iframe", .inline) { $0.goesWhole = true }
    add("template canvas audio video select button textarea nav", .inline) {
      $0.goesWholeInDocument = true
    }
  }

  private mutating func add(
    _ names: String, _ kind: MarkupKind, _ set: (inout MarkupElement) -> Void = { _ in }
  ) {
    for name in names.split(separator: " ") {
      var element = MarkupElement(name: Array(name.utf8), kind: kind)
      set(&element)
      places[Self.hash(element.name.span, 0, element.name.count)] = UInt8(list.count)
      list.append(element)
    }
  }

  /// The place in `list` of the element whose name stands at `lower..<upper`, in any case.
  func find(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    guard upper - lower <= 10 else { return nil }
    return places[Self.hash(text, lower, upper)].map(Int.init)
  }

  private static func hash(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> UInt64 {
    FoldedBytes.hash(text, ByteRange(lower, upper))
  }
}
