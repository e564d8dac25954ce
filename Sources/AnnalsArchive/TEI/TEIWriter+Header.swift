import AnnalsAnnotate
import AnnalsText

/// The parts of a header that are the same in all documents of a job.
enum TEIHeaderParts {
  static let responsibility: StaticString = """
    <respStmt><resp>automatic cleaning and annotation</resp>\
    <name type="software">Annals</name></respStmt>
    """

  static let editorialPractice: StaticString = """
    <editorialDecl>
    <correction method="silent"><p>Damage is mended, spelling is kept.</p></correction>
    <normalization method="silent"><p>Boilerplate is taken out.</p></normalization>
    <quotation marks="all"><p>Marks are kept.</p></quotation>
    <segmentation><p>s: a sentence, by rule.</p></segmentation>
    <interpretation><p>By machine, not reviewed.</p></interpretation>
    </editorialDecl>

    """

  static func agency(_ header: TEIHeader) -> [UInt8] {
    var bytes: [UInt8] = []
    if let organization = header.organization, !organization.isEmpty {
      appendElement("<publisher>", organization, "</publisher>", to: &bytes)
    } else {
      appendElement("<authority>", header.dataset, "</authority>", to: &bytes)
    }
    if let contact = header.contact, !contact.isEmpty {
      appendElement(
        "<address><addrLine>", contact, "</addrLine></address>", to: &bytes)
    }
    return bytes
  }

  static func availability(_ header: TEIHeader) -> [UInt8] {
    var bytes: [UInt8] = []
    guard let licence = header.licence, !licence.isEmpty else {
      appendXML(
        """
        <availability status="unknown">\
        <licence target="https://rightsstatements.org/vocab/CNE/1.0/">Copyright not evaluated\
        </licence></availability>
        """, to: &bytes)
      return bytes
    }
    appendXML("<availability><licence", to: &bytes)
    if let address = pointerAddress(licence), licence.utf8.contains(UInt8(ascii: "/")),
      !licence.utf8.contains(0x20)
    {
      appendXML(" target=\"", to: &bytes)
      appendXMLAttribute(address, to: &bytes)
      appendXML("\"", to: &bytes)
    }
    appendElement(">", licence, "</licence></availability>", to: &bytes)
    return bytes
  }
}

/// Appends `start`, the string as character data, `end`.
func appendElement(
  _ start: StaticString, _ content: String, _ end: StaticString, to output: inout [UInt8]
) {
  appendXML(start, to: &output)
  appendXMLText(content, to: &output)
  appendXML(end, to: &output)
}

extension TEIWriter {
  func writeCorpusHeader(into output: inout [UInt8]) {
    appendElement(
      "<teiHeader>\n<fileDesc>\n<titleStmt><title>", header.dataset, "</title>", to: &output)
    appendXML(TEIHeaderParts.responsibility, to: &output)
    appendXML("</titleStmt>\n<publicationStmt>", to: &output)
    output.append(contentsOf: agency)
    appendElement("<idno type=\"dataset\">", header.dataset, "</idno>", to: &output)
    output.append(contentsOf: availability)
    appendXML(
      """
      </publicationStmt>
      <sourceDesc><p>Files of raw text; each document names its own.</p></sourceDesc>
      </fileDesc>
      <encodingDesc>

      """, to: &output)
    appendXML(TEIHeaderParts.editorialPractice, to: &output)
    appendXML("</encodingDesc>\n</teiHeader>\n", to: &output)
  }

  func writeHeader(of document: AnnotatedDocument, into output: inout [UInt8]) {
    appendXML("<teiHeader>\n<fileDesc>\n<titleStmt>", to: &output)
    writeTitle(of: document, into: &output)
    writeAuthor(of: document, into: &output)
    appendXML("</titleStmt>\n<extent>", to: &output)
    writeExtent(of: document, into: &output)
    appendXML("</extent>\n<publicationStmt>", to: &output)
    output.append(contentsOf: agency)
    appendElement("<idno type=\"dataset\">", document.dataset, "</idno>", to: &output)
    output.append(contentsOf: availability)
    appendXML("</publicationStmt>\n<sourceDesc>", to: &output)
    writeSource(of: document, into: &output)
    appendXML("</sourceDesc>\n</fileDesc>\n<encodingDesc>\n", to: &output)
    appendXML(TEIHeaderParts.editorialPractice, to: &output)
    appendXML("<appInfo><application ident=\"annals\" version=\"", to: &output)
    appendDecimal(Self.version, to: &output)
    appendElement(
      "\"><label>Annals</label><p>Pipeline <idno type=\"pipeline\">", document.pipeline,
      "</idno></p></application></appInfo>\n</encodingDesc>\n", to: &output)
    writeProfile(of: document, into: &output)
    appendXML("</teiHeader>\n", to: &output)
  }

  private func writeTitle(of document: AnnotatedDocument, into output: inout [UInt8]) {
    if let title = document.title, !title.isEmpty {
      appendElement("<title>", title, "</title>", to: &output)
    } else if let source = document.source {
      appendElement(
        "<title type=\"filename\">", fileStem(source.path, source.container), "</title>",
        to: &output)
    } else {
      appendElement("<title>", document.id, "</title>", to: &output)
    }
  }

  private func writeAuthor(of document: AnnotatedDocument, into output: inout [UInt8]) {
    if let author = document.author, !author.isEmpty {
      appendElement("<author>", author, "</author>", to: &output)
    }
  }

  private func writeExtent(of document: AnnotatedDocument, into output: inout [UInt8]) {
    let bytes = document.text.span
    appendXML("<measure unit=\"codepoints\" quantity=\"", to: &output)
    appendDecimal(countCodePoints(bytes, 0, bytes.count), to: &output)
    appendXML("\"/>", to: &output)
  }

  private func writeSource(of document: AnnotatedDocument, into output: inout [UInt8]) {
    appendXML("<bibl>", to: &output)
    writeTitle(of: document, into: &output)
    writeAuthor(of: document, into: &output)
    if let outlet = document.outlet, !outlet.isEmpty {
      appendElement("<publisher>", outlet, "</publisher>", to: &output)
    }
    writePublished(of: document, into: &output)
    if let source = document.source {
      appendElement("<idno type=\"filename\">", source.path, "</idno>", to: &output)
    }
    if let url = document.url, !url.isEmpty {
      appendElement("<idno type=\"URL\">", url, "</idno>", to: &output)
    }
    if let digest = document.source?.sha256 {
      appendElement("<idno type=\"sha256\">", digest, "</idno>", to: &output)
    }
    appendXML("</bibl>", to: &output)
  }

  private func writePublished(of document: AnnotatedDocument, into output: inout [UInt8]) {
    guard let published = document.published else { return }
    guard var day = calendarDay(Array(published.utf8)) else {
      appendElement("<date>", published, "</date>", to: &output)
      return
    }
    switch document.publishedPrecision {
    case .year: day.removeLast(6)
    case .month: day.removeLast(3)
    case .day, nil: break
    }
    appendXML("<date when=\"", to: &output)
    output.append(contentsOf: day)
    appendXML("\"/>", to: &output)
  }

  private func writeProfile(of document: AnnotatedDocument, into output: inout [UInt8]) {
    var languages: [String] = []
    if let language = document.language { languages.append(language) }
    for paragraph in document.paragraphs {
      if let language = paragraph.language, language != languages.last,
        !languages.contains(language)
      {
        languages.append(language)
      }
    }
    languages.removeAll { !isLanguageTag($0) }
    if document.published == nil, languages.isEmpty { return }
    appendXML("<profileDesc>", to: &output)
    if document.published != nil {
      appendXML("<creation>", to: &output)
      writePublished(of: document, into: &output)
      appendXML("</creation>", to: &output)
    }
    if !languages.isEmpty {
      appendXML("<langUsage>", to: &output)
      for language in languages {
        appendXML("<language ident=\"", to: &output)
        appendXMLAttribute(language, to: &output)
        appendXML("\"/>", to: &output)
      }
      appendXML("</langUsage>", to: &output)
    }
    appendXML("</profileDesc>\n", to: &output)
  }
}

/// The last component of a source name without its extension (and `.gz` before that, where the
/// file is compressed): what stands for a title where there is none.
func fileStem(_ path: String, _ container: SourceDescription.Container) -> String {
  var name = Array(path.utf8)[...]
  if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[(slash + 1)...] }
  if container == .gzip, name.count > 3, name.suffix(3).elementsEqual(".gz".utf8) {
    name.removeLast(3)
  }
  if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex {
    name = name[..<dot]
  }
  return String(decoding: name, as: UTF8.self)
}

/// Whether a tag has the form XML Schema's `language` asks for.
func isLanguageTag(_ tag: String) -> Bool {
  var length = 0
  var first = true
  for byte in tag.utf8 {
    if byte == UInt8(ascii: "-") {
      guard length > 0 else { return false }
      length = 0
      first = false
      continue
    }
    let letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    guard letter || (!first && byte >= 0x30 && byte <= 0x39), length < 8 else { return false }
    length += 1
  }
  return length > 0
}
