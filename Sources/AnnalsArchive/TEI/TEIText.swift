internal import CLibXML2

/// The text of a TEI element, as an XPath processor sees it.
public enum TEIText {
  /// The string value of `text`: its character data in document order. White space apart, it
  /// is the document's text. Nil if the element has no `text`.
  public static func stringValue(of document: borrowing TEIDocument) -> [UInt8]? {
    guard let root = unsafe xmlDocGetRootElement(document.tree) else { return nil }
    var child = unsafe root.pointee.children
    while let node = unsafe child {
      if unsafe node.pointee.type == XML_ELEMENT_NODE, unsafe isNamedText(node) {
        return unsafe characterData(of: node)
      }
      unsafe child = node.pointee.next
    }
    return nil
  }

  /// Whether the string value equals the document's text, XML white space apart.
  public static func matches(_ document: borrowing TEIDocument, text: [UInt8]) -> Bool {
    guard let value = stringValue(of: document) else { return false }
    var i = 0
    for byte in value where !isXMLSpace(byte) {
      while i < text.count, isXMLSpace(text[i]) { i += 1 }
      guard i < text.count, text[i] == byte else { return false }
      i += 1
    }
    while i < text.count, isXMLSpace(text[i]) { i += 1 }
    return i == text.count
  }

  private static func isNamedText(_ node: xmlNodePtr) -> Bool {
    guard let name = unsafe node.pointee.name else { return false }
    return unsafe xmlStrEqual(name, "text") == 1
  }

  private static func characterData(of element: xmlNodePtr) -> [UInt8] {
    var value: [UInt8] = []
    let end = unsafe followingAfterDescendants(element)
    var node = unsafe following(element)
    while let current = unsafe node, unsafe current != end {
      let type = unsafe current.pointee.type
      if type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE,
        let content = unsafe current.pointee.content
      {
        unsafe value.append(
          contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
      }
      unsafe node = following(current)
    }
    return value
  }
}
