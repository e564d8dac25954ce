import AnnalsText

/// Turns blocks into paragraphs, each with its language.
///
/// A paragraph has the document's language unless it plainly differs: its letters are of
/// another script, or it is long and the commonest words of that language are absent.
/// Only then is it worth CLD2's time.
struct ParagraphAnnotator: Annotator {
  static let layer = "paragraphs"
  static let version = 1

  /// Words from which on the absence of function words says something.
  private static let minimumWords = 25

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    document.paragraphs.reserveCapacity(input.blocks.count)
    let tokens = input.tokens.span
    let functionWords = WordTraits.functionWords(of: document.language)
    let script =
      input.isASCII ? .none : Script(of: input.text.span, 0, min(input.text.count, 2_000))
    var next = 0
    for block in input.blocks {
      var words = 0
      var known = 0
      while next < tokens.count, tokens[next].start < block.range.upper {
        if tokens[next].kind == .word {
          words &+= 1
          known &+= tokens[next].traits.has(functionWords) ? 1 : 0
        }
        next &+= 1
      }
      var language = document.language
      var confidence = document.languageConfidence
      if needsDetection(
        input, block, script, words: words, known: known,
        isListed: !functionWords.isEmpty)
      {
        let found = detectLanguage(input.text, block.range.lower, min(block.range.count, 1_200))
        if found.isSure { (language, confidence) = (found.language, found.confidence) }
      }
      document.paragraphs.append(
        Paragraph(
          range: block.range, kind: block.kind, level: block.level,
          label: block.label.isEmpty
            ? nil : string(input.text, block.label.lower, block.label.upper),
          language: language, languageConfidence: confidence))
    }
  }

  private func needsDetection(
    _ input: AnnotationInput, _ block: Block, _ script: Script, words: Int, known: Int,
    isListed: Bool
  ) -> Bool {
    if isListed, words >= Self.minimumWords, known &* 12 < words { return true }
    guard block.range.count >= 12, script != .none else { return false }
    let own = Script(
      of: input.text.span, block.range.lower, min(block.range.upper, block.range.lower + 400))
    return own != .none && own != script
  }
}

/// The script that most letters of a stretch belong to, as coarsely as language detection
/// needs it. Told from the lead bytes of UTF-8 alone.
enum Script {
  case none, latin, greekOrCyrillic, semitic, eastAsian, other

  init(of text: Span<UInt8>, _ lower: Int, _ upper: Int) {
    var latin = 0
    var cyrillic = 0
    var semitic = 0
    var asian = 0
    var other = 0
    for i in lower..<upper {
      let byte = text[i]
      if byte < 0x80 {
        latin &+= (byte | 0x20) &- 0x61 < 26 ? 1 : 0
      } else if byte >= 0xC0 {
        switch byte {
        case 0xC3...0xC8: latin &+= 1
        case 0xCD...0xD3: cyrillic &+= 1
        case 0xD6...0xDD: semitic &+= 1
        case 0xE0...0xE1: other &+= 1
        case 0xE3...0xED: asian &+= 2
        default: break
        }
      }
    }
    let most = max(latin, cyrillic, semitic, asian, other)
    if most < 4 {
      self = .none
    } else if most == latin {
      self = .latin
    } else if most == cyrillic {
      self = .greekOrCyrillic
    } else if most == semitic {
      self = .semitic
    } else {
      self = most == asian ? .eastAsian : .other
    }
  }
}
