import Testing

@testable import AnnalsText

@Suite struct StructureTests {
  static let prose = """
    The harbour master said on Tuesday that the ferry would run again once the ice had gone, \
    which could take until the end of the month.
    """

  private func kinds(_ text: String) -> [String] {
    clean(text).blocks.map { $0.level > 0 ? "\($0.kind.rawValue)\($0.level)" : $0.kind.rawValue }
  }

  @Test("a title, a paragraph, a heading")
  func headings() {
    #expect(
      kinds("Ferry to run again\n\n\(Self.prose)\n\nA long winter\n\n\(Self.prose)")
        == ["head1", "p", "head2", "p"])
    #expect(
      kinds("Tuesday, 4 March 2014\nFerry to run again\n\(Self.prose)") == ["p", "head1", "p"])
    #expect(kinds(Self.prose + "\n" + Self.prose) == ["p", "p"])
    #expect(kinds("\(Self.prose)\nThe crew:\n\(Self.prose)") == ["p", "p", "p"])
    #expect(kinds("\(Self.prose)\nJane Doe\nHarbour Office") == ["p", "p", "p"])
  }

  @Test("questions, answers, notes, items and captions by their marks")
  func marks() {
    let interview = clean("\(Self.prose)\n\nQ.Why now?\n\nA.Because of the ice.")
    #expect(interview.blocks.map(\.kind) == [.p, .question, .answer])
    #expect(interview.blocks.map { interview.string($0.label) } == ["", "Q.", "A."])
    let notes = clean("\(Self.prose)[1]\n[1] https://example.org/ice (04-03-2014)")
    #expect(notes.blocks.map(\.kind) == [.p, .note])
    #expect(notes.string(notes.blocks[1].label) == "[1]")
    #expect(kinds("\(Self.prose)\n• ice\n• snow") == ["p", "item1", "item1"])
    #expect(kinds("\(Self.prose)\n1. ice\n2. snow") == ["p", "item1", "item1"])
    #expect(kinds("\(Self.prose)\n1. FC Example won.") == ["p", "p"])
    #expect(kinds("\(Self.prose)\nA. Smith said so to the paper.") == ["p", "p"])
    #expect(kinds("\(Self.prose)\nImage: The ferry in the ice.") == ["p", "caption"])
  }

  @Test("turns of an interview, lists of notes, and levels of items")
  func turnsAndNotes() {
    #expect(
      kinds("\(Self.prose)\nDOE: Why now?\nROE: The ice.\nDOE: And then?\nROE: Then we sail.")
        == ["p", "question", "answer", "question", "answer"])
    #expect(
      kinds("\(Self.prose)\n\nNotes\n\n1. Harbour Gazette, 4 March.\n2. Ice Atlas.").suffix(2)
        == ["note", "note"])
    #expect(kinds("\(Self.prose)\n• ice\n◦ thin\n• snow") == ["p", "item1", "item2", "item1"])
    #expect(
      kinds(
        "Ferry to run\n\n\(Self.prose)\n\nThe crew wait in Icetown, June 2014.\n\n"
          + "\(Self.prose) \(Self.prose)") == ["head1", "p", "caption", "p"])
  }

  @Test("hard-wrapped lines become one paragraph, and words divided by them one word")
  func hardWrapped() {
    let source = """
      The harbour master said on Tuesday that the ferry
      would run again once the ice had gone, which could
      take until the end of the month. Nobody had seen a
      winter like it, and the regu-
      lations of the harbour did not provide for one, but
      the regulations were old.
      The next paragraph starts here, and it is also long
      enough to be broken by whoever wrote it at the time
      of the long-
      term plan.
      """
    let result = clean(source)
    #expect(result.blocks.count == 2)
    #expect(result.string.contains("and the regulations of the harbour"))
    #expect(result.string.contains("of the long-term plan."))
    #expect(result.mendedBy == ["line-end-hyphens"])
  }

  @Test("verse, addresses and paragraphs of a line each are not joined")
  func notWrapped() {
    let verse = "The ice is long,\nthe night is near,\nthe ferry lies\nwhere it lay last year."
    #expect(clean(verse).string == verse)
    let paragraphs = Array(repeating: Self.prose, count: 6).joined(separator: "\n")
    #expect(clean(paragraphs).string == paragraphs)
  }

  @Test("text given as it is keeps its bytes, and its blocks have no space around them")
  func structureOnly() {
    let text = "  Ferry to run again \r\n\r\n\t\(Self.prose)\u{A0}\r\n"
    let result = TextCleaner().structure(Array(text.utf8))
    #expect(result.string == text)
    #expect(result.blocks.map { result.string($0.range) } == ["Ferry to run again", Self.prose])
    #expect(result.blocks.map(\.kind) == [.head, .p])
  }

  @Test("each rule has a name of its own")
  func ruleNames() {
    let names = TextCleaner.ruleVersions.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || 0x30...0x7A ~= $0 } })
  }
}
