import AnnalsAnnotate
import AnnalsText

/// What must hold of a document of an archive beyond what reading its line has checked.
enum DocumentChecks {
  static func faults(
    of record: LineRecord, in dataset: String
  ) -> [(code: VerifyCode, message: String)] {
    let document = record.document
    var faults: [(code: VerifyCode, message: String)] = []
    if DocumentID(document.id) == nil {
      faults.append((.identity, "the id is not 'd' and 24 hex digits"))
    }
    if document.dataset != dataset {
      faults.append((.identity, "the dataset is '\(document.dataset)', not '\(dataset)'"))
    }
    if let source = document.source {
      if let digest = source.sha256, Digest(hex: digest) == nil {
        faults.append((.identity, "source.sha256 is no SHA-256"))
      }
      if source.path.isEmpty || source.bytes < 0 || source.replaced < 0 {
        faults.append((.identity, "the source has no name or a negative number"))
      }
    } else {
      faults.append((.identity, "it has no source"))
    }
    if record.textSha256 != Digest(of: document.text).hex {
      faults.append((.textDigest, "textSha256 is not that of the text"))
    }
    if let offset = firstIllegalCharacter(document.text) {
      faults.append((.textCharacters, "byte \(offset) of the text begins no XML 1.0 character"))
    }
    if !hasPossibleNumbers(document) {
      faults.append((.counts, "a size or count is negative or beyond all that can be"))
    }
    faults += countFaults(document)
    faults += referenceFaults(document)
    faults += entityFaults(document.entities)
    return faults
  }

  /// Whether sizes and counts can be those of a file; sums of such numbers do not overflow.
  static func hasPossibleNumbers(_ document: AnnotatedDocument) -> Bool {
    var counts = document.counts
    var isPossible = possibleNumbers.contains(document.source?.bytes ?? 0)
    counts.forEachKey { _, count in isPossible = isPossible && possibleNumbers.contains(count) }
    return isPossible
  }

  static let possibleNumbers = 0...(1 << 48)

  private static func countFaults(
    _ document: AnnotatedDocument
  ) -> [(code: VerifyCode, message: String)] {
    var must = document.counts
    // Words are the annotator's: a tokeniser would have to run again.
    must.codePoints = countCodePoints(document.text.span, 0, document.text.count)
    must.sentences = document.sentences.count
    var faults: [(code: VerifyCode, message: String)] = []
    if must != document.counts {
      var found: [(name: StaticString, count: Int)] = []
      var counts = document.counts
      counts.forEachKey { name, count in found.append((name, count)) }
      var place = 0
      must.forEachKey { name, count in
        if found[place].count != count {
          faults.append(
            (.counts, "counts.\(name) is \(found[place].count), the layer has \(count)"))
        }
        place += 1
      }
    }
    return faults
  }

  private static func referenceFaults(
    _ document: AnnotatedDocument
  ) -> [(code: VerifyCode, message: String)] {
    var faults: [(code: VerifyCode, message: String)] = []
    for (i, citation) in document.citations.enumerated() {
      if let note = citation.note, !document.paragraphs.indices.contains(note) {
        faults.append((.reference, "citations[\(i)].note is \(note), no paragraph"))
      }
    }
    if document.quotes.contains(where: { $0.speakerEntity != nil }) {
      let known = Set(document.entities.map(\.entity))
      for (i, quote) in document.quotes.enumerated() {
        if let speaker = quote.speakerEntity, !known.contains(speaker) {
          faults.append((.reference, "quotes[\(i)].speakerEntity is \(speaker), no entity"))
        }
      }
    }
    return faults
  }

  /// Entities are numbered from 0 in the order of their first mention, and all mentions of one
  /// say the same of it: the lists of the TEI hold what the first says.
  private static func entityFaults(
    _ mentions: [EntityMention]
  ) -> [(code: VerifyCode, message: String)] {
    var faults: [(code: VerifyCode, message: String)] = []
    var firsts: [Int] = []
    for (i, mention) in mentions.enumerated() {
      if mention.entity == firsts.count {
        firsts.append(i)
      } else if !firsts.indices.contains(mention.entity) {
        faults.append(
          (.reference, "entities[\(i)].entity is \(mention.entity), not \(firsts.count) or less"))
      } else {
        let first = mentions[firsts[mention.entity]]
        if (mention.kind, mention.name) != (first.kind, first.name)
          || (mention.ref, mention.country) != (first.ref, first.country)
        {
          faults.append(
            (
              .reference,
              "entities[\(i)] says otherwise of entity \(mention.entity) than its first mention"
            ))
        }
      }
    }
    return faults
  }

  /// The byte at which valid UTF-8 has a character that XML 1.0 (2.2) does not allow: a control
  /// character other than tab, line feed and carriage return, U+FFFE or U+FFFF.
  static func firstIllegalCharacter(_ text: [UInt8]) -> Int? {
    let bytes = text.span
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return i }
      if byte == 0xEF, i &+ 2 < bytes.count, bytes[i &+ 1] == 0xBF, bytes[i &+ 2] >= 0xBE {
        return i
      }
      i &+= 1
    }
    return nil
  }
}

extension LineFacts {
  /// The facts of a parsed document: what reading them from the bytes must have given.
  init(_ document: AnnotatedDocument, id: DocumentID) {
    self.id = id
    path = document.source?.path ?? ""
    sourceBytes = document.source?.bytes ?? 0
    encoding = document.source?.encoding
    pipeline = document.pipeline
    published = document.published
    language = document.language
    codePoints = document.counts.codePoints
    words = document.counts.words
    sentences = document.counts.sentences
    dates = document.dates.count
    entities = document.entities.count
    quotes = document.quotes.count
    citations = document.citations.count
    personalData = document.personalData.count
  }
}
