import AnnalsText

@testable import AnnalsAnnotate

/// Resolves names that are marked in a text: `{P Ana Novak} of {O Meridian Bank} in {L Ruritania}`.
/// What is tested is then the resolution alone, whatever the tagger makes of the text.
func resolved(_ marked: String, kind: BlockKind = .p) -> [EntityMention] {
  document(marked, kind: kind).entities
}

/// Every mention as "surface > name", with the number of its entity and the letter of its kind.
func readings(_ marked: String, kind: BlockKind = .p) -> [String] {
  let document = document(marked, kind: kind)
  return document.entities.map {
    let letter =
      switch $0.kind {
      case .person: "P"
      case .organisation: "O"
      case .place: "L"
      }
    return "\(letter)\($0.entity) \(document.surface($0.range)) > \($0.name)"
  }
}

private func document(_ marked: String, kind: BlockKind) -> AnnotatedDocument {
  var text: [UInt8] = []
  var given: [(range: ByteRange, kind: EntityMention.Kind)] = []
  var open: (lower: Int, kind: EntityMention.Kind)?
  var skip = 0
  let bytes = Array(marked.utf8)
  for (i, byte) in bytes.enumerated() {
    if skip > 0 {
      skip -= 1
    } else if byte == UInt8(ascii: "{") {
      let letter = bytes[i + 1]
      open = (
        text.count,
        letter == UInt8(ascii: "P")
          ? .person : letter == UInt8(ascii: "O") ? .organisation : .place
      )
      skip = 2
    } else if byte == UInt8(ascii: "}"), let name = open {
      given.append((ByteRange(name.lower, text.count), name.kind))
      open = nil
    } else {
      text.append(byte)
    }
  }
  let clean = structured(String(decoding: text, as: UTF8.self), kind: kind)
  var document = annotated(clean)
  document.entities = []
  var table = TokenTable()
  table.fill(text.span)
  let input = AnnotationInput(
    text: text, tokens: table.tokens, blocks: clean.blocks, options: AnnotationOptions(),
    metadata: nil, fileName: "", sourceCodePoints: 0, isASCII: isASCII(text.span),
    fileNamePatterns: [], scratch: AnnotationScratch())
  var search = NameSearch()
  search.run(input, given: given, in: &document)
  return document
}
