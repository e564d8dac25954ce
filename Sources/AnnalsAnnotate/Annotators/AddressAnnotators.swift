import AnnalsText

/// Marks `http://`, `https://`, `ftp://` and `www.` addresses, without the punctuation of the
/// sentence about them. Bare domain names are left alone: in news prose they are more often
/// names ("Amazon.com said") than links.
struct WebAddressAnnotator: Annotator {
  static let layer = "citations.url"
  static let version = 1

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let tokens = input.tokens.span
    for i in 0..<tokens.count where tokens[i].kind == .url {
      let address = string(input.text, tokens[i].start, tokens[i].end)
      document.citations.append(
        CitationMention(
          range: ByteRange(tokens[i].start, tokens[i].end), kind: .url,
          url: input.text[tokens[i].start] | 0x20 == UInt8(ascii: "w")
            ? "http://" + address : address))
    }
  }
}

/// Marks mail addresses.
struct MailAddressAnnotator: Annotator {
  static let layer = "citations.email"
  static let version = 1

  func annotate(_ input: AnnotationInput, into document: inout AnnotatedDocument) {
    let tokens = input.tokens.span
    for i in 0..<tokens.count where tokens[i].kind == .mail {
      document.citations.append(
        CitationMention(range: ByteRange(tokens[i].start, tokens[i].end), kind: .email))
    }
  }
}
