import AnnalsText

/// Turns blocks into paragraphs, each with its language.
///
/// A paragraph has the document's language unless it plainly differs: its letters are of
/// another script, or the commonest words of that language are absent or fewer than another's.
/// Only then, and in languages without a list of such words, is it worth CLD2's time.
struct ParagraphAnnotator: Annotator {
  static let layer = "paragraphs"
  static let version = 2

  /// Bytes given to CLD2, and how often a document may ask it.
  private static let bytes = 600
  private static let maximumDetections = 2_000

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    document.paragraphs.reserveCapacity(input.blocks.count)
    let tokens = input.tokens.span
    let own = LanguageEvidence.index(of: document.language)
    let script =
      input.isASCII ? .none : Script(of: input.text.span, 0, min(input.text.count, 2_000))
    var next = 0
    var detections = 0
    for block in input.blocks {
      var evidence = LanguageEvidence()
      while next < tokens.count, tokens[next].start < block.range.upper {
        evidence.add(tokens[next])
        next &+= 1
      }
      var language = document.language
      var confidence = document.languageConfidence
      let differs = differsInScript(input, block, script)
      let asks =
        own.map { evidence.doubts($0) }
        ?? (block.range.count >= 30 && (evidence.hasPlainWords || block.range.count >= 200))
      if differs || asks, detections < Self.maximumDetections {
        detections &+= 1
        let found = detectLanguage(
          input.text, block.range.lower, min(block.range.count, Self.bytes))
        if differs
          ? found.language != nil && found.confidence.value >= 40
          : plainlyDiffers(found, evidence, own, document.language, block.range.count)
        {
          (language, confidence) = (found.language, found.confidence)
        }
      }
      document.paragraphs.append(
        Paragraph(
          range: block.range, kind: block.kind, level: block.level,
          label: block.label.isEmpty
            ? nil : string(input.text, block.label.lower, block.label.upper),
          language: language, languageConfidence: confidence))
    }
  }

  private func differsInScript(
    _ input: AnnotationInput, _ block: Block, _ script: Script
  ) -> Bool {
    guard block.range.count >= 12, script != .none else { return false }
    let own = Script(
      of: input.text.span, block.range.lower, min(block.range.upper, block.range.lower + 400))
    return own != .none && own != script
  }

  /// Whether what CLD2 found outweighs the document's language. Long paragraphs need no more
  /// than its trust. Short ones need words that are no names, no near relation between the
  /// languages, and where there is a list, a word of it.
  private func plainlyDiffers(
    _ found: DetectedLanguage, _ evidence: LanguageEvidence, _ own: Int?, _ language: String?,
    _ bytes: Int
  ) -> Bool {
    guard let other = found.language, found.isSure else { return false }
    if let language {
      if primarySubtag(other) == primarySubtag(language) { return false }
      if evidence.words >= 25 || (evidence.words == 0 && bytes >= 200) { return true }
      if areRelated(other, language) { return false }
    }
    guard found.confidence.value >= 85, evidence.hasPlainWords
    else { return false }
    guard let index = LanguageEvidence.index(of: other) else { return true }
    return evidence.count(index) > (own.map { evidence.count($0) } ?? 0)
  }
}
