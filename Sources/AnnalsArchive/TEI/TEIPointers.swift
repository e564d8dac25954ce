internal import CLibXML2

/// What no schema checks: that ids are unique and that pointers have their targets.
public enum TEIPointers {
  /// Attributes that may point to an element of the same document.
  private static let pointers: Set<String> = ["ref", "target", "who", "next", "prev", "corresp"]

  /// Faults of an element, by line: an id that occurs twice, or that does not begin with
  /// the document's own id (and could repeat elsewhere in the corpus); a pointer `#…` to
  /// an id that is not there.
  public static func findings(in document: borrowing TEIDocument) -> [TEIFinding] {
    var ids: Set<String> = []
    var targets: [(line: Int, id: String)] = []
    var findings: [TEIFinding] = []
    var own: String?
    var node = unsafe xmlDocGetRootElement(document.tree)
    while let element = unsafe node {
      if unsafe element.pointee.type == XML_ELEMENT_NODE {
        let line = unsafe Int(xmlGetLineNo(element))
        var next = unsafe element.pointee.properties
        while let attribute = unsafe next {
          unsafe next = attribute.pointee.next
          let name = unsafe string(attribute.pointee.name)
          let value = unsafe attributeValue(attribute)
          if name == "id" {
            if own == nil { own = value }
            let isOwn = own.map { value == $0 || value.hasPrefix($0 + ".") } ?? true
            if !isOwn {
              findings.append(
                TEIFinding(line: line, message: "xml:id \(value) is not below \(own ?? "")"))
            }
            if !ids.insert(value).inserted {
              findings.append(TEIFinding(line: line, message: "xml:id \(value) occurs twice"))
            }
          } else if pointers.contains(name) {
            for target in value.utf8.split(separator: 0x20) where target.first == 0x23 {
              targets.append((line, String(decoding: target.dropFirst(), as: UTF8.self)))
            }
          }
        }
      }
      unsafe node = following(element)
    }
    for (line, id) in targets where !ids.contains(id) {
      findings.append(TEIFinding(line: line, message: "#\(id) points to nothing"))
    }
    return findings.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }
}

/// The next node of the tree in document order, without recursion.
func following(_ node: xmlNodePtr) -> xmlNodePtr? {
  if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
    return unsafe child
  }
  return unsafe followingAfterDescendants(node)
}

/// The next node in document order that does not lie below `node`.
func followingAfterDescendants(_ node: xmlNodePtr) -> xmlNodePtr? {
  var current: xmlNodePtr? = unsafe node
  while let place = unsafe current,
    unsafe place.pointee.type == XML_ELEMENT_NODE
      || place.pointee.type == XML_TEXT_NODE || place.pointee.type == XML_CDATA_SECTION_NODE
      || place.pointee.type == XML_ENTITY_REF_NODE || place.pointee.type == XML_PI_NODE
      || place.pointee.type == XML_COMMENT_NODE
  {
    if let next = unsafe place.pointee.next { return unsafe next }
    unsafe current = place.pointee.parent
  }
  return nil
}

private func attributeValue(_ attribute: xmlAttrPtr) -> String {
  var value = ""
  var child = unsafe attribute.pointee.children
  while let node = unsafe child {
    value += unsafe string(node.pointee.content)
    unsafe child = node.pointee.next
  }
  return value
}

private func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
  guard let bytes = unsafe bytes else { return "" }
  return unsafe String(cString: bytes)
}
