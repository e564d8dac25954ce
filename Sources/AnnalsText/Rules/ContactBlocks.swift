/// Removes the blocks of press contacts: a line "Contact: Jane Doe, (202) 555-0142", or a
/// heading "Media contact" and the names, numbers and addresses below it.
///
/// A heading alone proves nothing: a block needs a telephone number or an address, and ends
/// with the last line that has one. "Contact information" heads the text of many a notice and is
/// no heading here.
struct ContactBlocks: LineRule {
  let name = "contact-blocks"
  let version = 1

  let headers: StaticString = """
    contact
    contacts
    contact person
    contact persons
    contact for press
    contact for media
    contact for the press
    contact for the media
    contacts for media
    press contact
    press contacts
    press contact information
    press enquiries
    press inquiries
    press office contact
    media contact
    media contacts
    media contact information
    media enquiries
    media inquiries
    media relations contact
    for media inquiries
    for media enquiries
    for press inquiries
    for press enquiries
    for media inquiries contact
    for media inquiries, contact
    for media inquiries, please contact
    for press inquiries, contact
    for press inquiries, please contact
    for more information contact
    for more information, contact
    for more information, please contact
    for more information please contact
    for further information contact
    for further information, contact
    for further information, please contact
    for further information please contact
    for additional information contact
    for additional information, contact
    enquiries
    inquiries
    editorial contact
    news media contact
    investor contact
    investor contacts
    investor relations contact
    company contact
    agency contact
    public affairs contact
    kontakt
    kontakte
    pressekontakt
    pressekontakte
    kontakt für medien
    kontakt für die medien
    kontakt für journalisten
    kontakt presse
    medienkontakt
    medienkontakte
    ansprechpartner
    ansprechpartnerin
    ansprechpartner für die presse
    ansprechpartner für medien
    rückfragen
    rückfragen an
    rückfragehinweis
    presseanfragen
    pressestelle
    contact presse
    contacts presse
    contact média
    contact médias
    contacts médias
    relations presse
    relations médias
    service de presse
    contacto
    contactos
    contacto de prensa
    contactos de prensa
    contacto para prensa
    contacto para la prensa
    contacto para medios
    contacto para los medios
    contacto de medios
    contacto prensa
    contato
    contatos
    contato para a imprensa
    contatos para a imprensa
    contato para imprensa
    contacto para a imprensa
    contactos para a imprensa
    contacto para imprensa
    assessoria de imprensa
    contatti
    contatti stampa
    contatto stampa
    contatti per la stampa
    contatti per i media
    ufficio stampa
    per informazioni
    контакты
    контакт
    контакты для прессы
    контакты для сми
    контакт для сми
    контактное лицо
    контактная информация для сми
    пресс-служба
    perscontact
    contact voor de pers
    contact voor de media
    contactpersoon
    persvoorlichting
    kontakt dla mediów
    kontakt dla prasy
    kontakt prasowy
    biuro prasowe
    presskontakt
    presskontakter
    kontaktperson
    kontaktpersoner
    kontakt pro média
    kontakt pro novináře
    tiskový mluvčí
    basın iletişim
    basın irtibat
    iletişim
    kontak media
    narahubung
    liên hệ báo chí
    liên hệ
    контакти для змі
    контакт для змі
    контактна особа
    пресслужба
    联系人
    媒体联系
    媒体联系人
    新闻联系人
    聯絡人
    媒體聯絡
    媒體聯絡人
    お問い合わせ先
    報道関係者お問い合わせ先
    報道関係者からのお問い合わせ先
    本件に関するお問い合わせ
    本件に関するお問い合わせ先
    문의
    언론 문의
    보도 문의
    جهة الاتصال
    للتواصل الإعلامي
    للاستفسارات الإعلامية
    تماس با رسانه
    """

  /// "Contact: Jane Doe, (202) 555-0142; Art Cole, Lake Museum, art@museum.example".
  func takesOpening(_ text: Span<UInt8>, mark: Int, rest: ByteRange) -> Bool {
    isContactDetail(text, rest)
  }

  /// Marks the blocks below headings, and the details below a line that is one. What is no
  /// block after all becomes weak.
  static func mark(
    _ text: Span<UInt8>, _ lines: [TextLine], _ findings: inout [LineFinding?]
  ) {
    var place = 0
    while place < lines.count {
      guard let entry = findings[place]?.entry,
        entry.strength == .header || entry.strength == .strong && entry.rule == contactBlocksRule
      else {
        place += 1
        continue
      }
      let end = blockEnd(text, lines, findings, place)
      let isBlock =
        end > place + 1 || entry.strength == .strong || isLoneHeader(text, lines, place)
      for line in place..<end {
        findings[line] = LineFinding(
          entry: PhraseIndex.Entry(rule: entry.rule, strength: isBlock ? .strong : .weak),
          range: lines[line].range)
      }
      place = end
    }
  }

  /// The place behind the last line of the block that starts at `place`.
  private static func blockEnd(
    _ text: Span<UInt8>, _ lines: [TextLine], _ findings: [LineFinding?], _ place: Int
  ) -> Int {
    var end = place + 1
    var i = place + 1
    let isHeader = findings[place]?.entry.strength == .header
    while i < lines.count, i - place <= maximumBlockLines {
      let line = lines[i]
      if let entry = findings[i]?.entry, entry.strength != .weak { break }
      // A blank line may stand below the heading; another paragraph is no part of the block.
      if line.breaks > 1, i > place + 1 || !isHeader { break }
      if isContactDetail(text, line.range) {
        end = i + 1
      } else if !isHeader || !isNameLine(text, line.range) {
        break
      }
      i += 1
    }
    return end
  }

  /// A heading and nothing below it that it could head: the names were lost. Amid the text it
  /// takes a colon, and prose below.
  private static func isLoneHeader(
    _ text: Span<UInt8>, _ lines: [TextLine], _ place: Int
  ) -> Bool {
    let line = lines[place].range
    let hasColon = text[line.upper - 1] == UInt8(ascii: ":")
    guard place + 1 < lines.count else {
      return hasColon || (line.lower..<line.upper).contains { text[$0] == 0x20 }
    }
    guard hasColon else { return false }
    let next = lines[place + 1].range
    return next.count >= minimumProseBytes && !hasAddressOrPhone(text, next)
  }
}

let contactBlocksRule = ruleIndex(ContactBlocks().name)

/// A block of contacts has three or four lines a person, and rarely more than two persons.
private let maximumBlockLines = 12
private let maximumDetailWords = 32
private let minimumProseBytes = 80

/// Whether a line holds a telephone number or an address, and names otherwise.
private func isContactDetail(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  line.count <= maximumLineBytes && hasAddressOrPhone(text, line)
    && hasOnlyNames(text, line, maximumWords: maximumDetailWords)
}

/// Whether a line may be a name, an office or a street.
private func isNameLine(_ text: Span<UInt8>, _ line: ByteRange) -> Bool {
  line.count <= 90 && hasOnlyNames(text, line, maximumWords: 12)
}
