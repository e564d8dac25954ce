/// Writes `data/README.md`: what is in a version, how to cite it, and recipes to open it.
public enum ReadmeWriter {
  public static func markdown(_ facts: ReadmeFacts) -> String {
    """
    # \(escaped(facts.title)), \(facts.version)

    \(overview(facts))

    ## Contents

    \(contents(facts))

    ## Inputs

    \(inputs(facts))

    ## Terms

    \(terms(facts))

    ## Files

    | path | holds |
    | --- | --- |
    | `datapackage.json` | every file with size, SHA-256 and columns; how the version was made |
    | `documents/part-*.ndjson.gz` | one document a line: text, layers, the way back to the raw file |
    | `documents/part-*.index.csv` | where each document's line stands in its part |
    | `tei/part-*.xml.gz` | the same documents in TEI P5 |
    | `omitted.ndjson.gz` | inputs that are no documents, and why |
    | `schemas/` | JSON Schema, RELAX NG, and the columns for DuckDB, Polars and Spark |

    Offsets count Unicode code points from 0, end exclusive: `text[start:end]` in Python is the
    `surface` of a span. An XML id such as `ID.s12` or `ID.d2` in the TEI is the document's id and
    the place in the list of the line (`sentences[12]`, `dates[2]`).

    ## Recipes

    Start all of them in this folder.

    \(ReadmeRecipes.markdown(previousVersion: facts.previousVersion))
    ## Fields of a document

    \(FieldTable.markdown(of: documentColumns))
    """
  }

  private static func overview(_ facts: ReadmeFacts) -> String {
    let days: String
    switch (facts.earliest, facts.latest) {
    case (let first?, let last?) where first == last: days = "published on \(first)"
    case (let first?, let last?): days = "published from \(first) to \(last)"
    default: days = "with no known day of publication"
    }
    let before =
      facts.previousVersion.map { "The version before is \($0)." }
      ?? "This is the first version."
    return """
      \(grouped(facts.documents)) \(facts.documents == 1 ? "document" : "documents"), \(days), as \
      the data set `\(facts.dataset)`, made on \(facts.created). \(before)
      """
  }

  private static func contents(_ facts: ReadmeFacts) -> String {
    var text = """
      | count | |
      | --- | ---: |
      | documents | \(grouped(facts.documents)) |
      | without a day of publication | \(grouped(facts.undated)) |
      | words | \(grouped(facts.words)) |
      | sentences | \(grouped(facts.sentences)) |
      | dates in the text | \(grouped(facts.dates)) |
      | bytes of raw files | \(grouped(facts.sourceBytes)) |

      - Languages: \(listed(facts.languages)).
      - Encodings of the raw files: \(listed(facts.encodings)).
      """
    if facts.isRedacted {
      text += """

        - Personal data is redacted: each span of mail and street addresses, telephone, card and \
        account numbers and the like is one `█` (U+2588), with its kind in `personalData`; \
        `source.sha256` is null. Names are not redacted, nor are the names of files. \
        \(facts.previousVersion == nil ? "" : "Older versions may still hold the text.")
        """
    }
    for layer in facts.emptyLayers {
      text += "\n- `\(layer.name)` is empty in every document: \(escaped(layer.reason))."
    }
    return text
  }

  private static func inputs(_ facts: ReadmeFacts) -> String {
    func sum(_ outcome: OmissionOutcome) -> Int {
      facts.omitted.reduce(0) { $0 + ($1.key.outcome == outcome ? $1.value : 0) }
    }
    let seen = facts.accepted + sum(.rejected) + sum(.skipped)
    var text = """
      Of \(grouped(seen)) inputs \(grouped(facts.accepted)) were accepted, \
      \(grouped(sum(.rejected))) rejected and \(grouped(sum(.skipped))) skipped; \
      \(grouped(sum(.withdrawn))) documents are withdrawn. Nothing is dropped for its quality.
      """
    let reasons = OmissionReason.allCases.filter { facts.omitted[$0, default: 0] > 0 }
    if reasons.isEmpty { return text }
    text += "\n\n| reason | inputs | meaning |\n| --- | ---: | --- |"
    for reason in reasons {
      let count = grouped(facts.omitted[reason, default: 0])
      text += "\n| `\(reason.rawValue)` | \(count) | \(reason.explanation) |"
    }
    return text
  }

  private static func terms(_ facts: ReadmeFacts) -> String {
    let source: String
    switch (facts.organization, facts.contact) {
    case (let organization?, let contact?):
      source = "\n- Source: \(escaped(organization)), \(escaped(contact))."
    case (let one?, nil), (nil, let one?): source = "\n- Source: \(escaped(one))."
    case (nil, nil): source = ""
    }
    let licence = facts.licence.map { "Licence: \(escaped($0))." } ?? "No licence is stated."
    let author = facts.organization.map { escaped($0) + " " } ?? ""
    return """
      - \(licence)\(source)
      - Cite as: \(author)(\(facts.created.prefix(4))): \(escaped(facts.title)), data set \
      `\(facts.dataset)/\(facts.version)`, content digest `\(facts.contentDigest)`.
      """
  }

  /// "en 3,980, es 20", or "none".
  private static func listed(_ shares: [ReadmeFacts.Share]) -> String {
    if shares.isEmpty { return "none" }
    return shares.map { "\(escaped($0.name)) \(grouped($0.count))" }.joined(separator: ", ")
  }

  /// Digits in groups of three: 13,026,110.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var end = digits.count - 3
    while end > (number < 0 ? 1 : 0) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return digits
  }

  /// Words of others as plain text: in one line, marks of Markdown and HTML made harmless.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{20}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{200E}", "\u{200F}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += " "
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
