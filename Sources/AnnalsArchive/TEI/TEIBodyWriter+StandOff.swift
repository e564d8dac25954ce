import AnnalsAnnotate

extension TEIBodyWriter {
  /// The document's entities as lists of persons, places and organisations. An entity is what
  /// its first mention says it is.
  func writeStandOff(into output: inout [UInt8]) {
    if entities.isEmpty { return }
    appendXML("<standOff>\n", to: &output)
    writeList(
      .person, "<listPerson>\n", "<person", "<persName>", "</persName>", "</person>\n",
      "</listPerson>\n", into: &output)
    writeList(
      .place, "<listPlace>\n", "<place", "<placeName>", "</placeName>", "</place>\n",
      "</listPlace>\n", into: &output)
    writeList(
      .organisation, "<listOrg>\n", "<org", "<orgName>", "</orgName>", "</org>\n",
      "</listOrg>\n", into: &output)
    appendXML("</standOff>\n", to: &output)
  }

  private func writeList(
    _ kind: EntityMention.Kind, _ listStart: StaticString, _ entityStart: StaticString,
    _ nameStart: StaticString, _ nameEnd: StaticString, _ entityEnd: StaticString,
    _ listEnd: StaticString, into output: inout [UInt8]
  ) {
    var isOpen = false
    for mention in entities where document.entities[mention].kind == kind {
      if !isOpen { appendXML(listStart, to: &output) }
      isOpen = true
      let entity = document.entities[mention]
      appendXML(entityStart, to: &output)
      writeID(UInt8(ascii: "e"), entity.entity, piece: 0, into: &output)
      appendXML(">", to: &output)
      appendElement(nameStart, entity.name, nameEnd, to: &output)
      if kind == .place, let country = entity.country {
        appendXML("<country key=\"", to: &output)
        appendXMLAttribute(country, to: &output)
        appendXML("\"/>", to: &output)
      }
      if let key = entity.ref { writeKey(key, into: &output) }
      appendXML(entityEnd, to: &output)
    }
    if isOpen { appendXML(listEnd, to: &output) }
  }

  /// A global key: `iso3166:KP` is `<idno type="ISO3166-1">KP</idno>`.
  private func writeKey(_ key: String, into output: inout [UInt8]) {
    let bytes = Array(key.utf8)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
    let prefix = String(decoding: bytes[..<colon], as: UTF8.self)
    let scheme = standardNames[prefix] ?? prefix
    guard isKeyScheme(scheme) else {
      appendElement("<idno>", key, "</idno>", to: &output)
      return
    }
    appendXML("<idno type=\"", to: &output)
    appendXMLAttribute(scheme, to: &output)
    appendElement(
      "\">", String(decoding: bytes[(colon + 1)...], as: UTF8.self), "</idno>", to: &output)
  }
}

/// Standards by the prefix of their keys, as TEI names them.
private let standardNames = ["iso3166": "ISO3166-1", "iso3166-2": "ISO3166-2"]

/// Whether a key's scheme can be an @type: a letter, then letters, digits and hyphens.
private func isKeyScheme(_ scheme: String) -> Bool {
  guard let first = scheme.utf8.first, first >= 0x41 else { return false }
  return scheme.utf8.allSatisfy {
    (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
      || $0 == UInt8(ascii: "-")
  }
}
