/// The features of labelled sentences as text, for the script that trains the model.
///
/// A line for each piece of each stretch that can hold names: lower and upper byte, label (`O`,
/// `B-PER`, `I-PER` and so on), then the features as hexadecimal hashes with their template and
/// offset before them (`12+0:89abcdef`), tabs between; an empty line ends a stretch.
package struct TrainingRows {
  package struct Gold {
    package var lower: Int
    package var upper: Int
    package var label: String

    package init(lower: Int, upper: Int, label: String) {
      self.lower = lower
      self.upper = upper
      self.label = label
    }
  }

  private var table = TokenTable()
  private var pieces = NamePieces()
  private var stretches = NameStretches()
  private var places = PlaceFeatures()

  package init() {}

  /// Rows of one sentence.
  package mutating func rows(_ text: [UInt8], gold: [Gold]) -> String {
    table.fill(text.span)
    let tokens = table.tokens
    pieces.fill(text.span, tokens.span, 0..<tokens.count)
    let rows = pieces.rows
    let gazetteer = Gazetteer.shared
    let forms = rows.map { WordForm(text.span, $0, gazetteer) }
    let words = forms.map(\.traits)
    stretches.fill(words.span)
    places.fill(rows.span, words.span, stretches.ranges, gazetteer)
    var out = ""
    var fields = Fields()
    for stretch in stretches.ranges {
      var inside: Int?
      for i in stretch {
        let span = gold.firstIndex { $0.lower < rows[i].end && rows[i].start < $0.upper }
        let label = span.map { ($0 == inside ? "I-" : "B-") + gold[$0].label } ?? "O"
        inside = span
        out += "\(rows[i].start)\t\(rows[i].end)\t\(label)"
        for offset in WordFeatures.offsets {
          let k = i + offset
          fields.offset = offset
          if rows.indices.contains(k) {
            WordFeatures.visit(forms[k], offset, &fields)
          } else {
            fields.add(.word, NameTraits().hash)
          }
        }
        fields.offset = 0
        places.visit(rows.span, words.span, i, &fields)
        out += fields.text + "\n"
        fields.text = ""
      }
      out += "\n"
    }
    return out
  }

  private struct Fields: FeatureSink {
    var text = ""
    var offset = 0

    mutating func add(_ template: FeatureTemplate, _ value: UInt32) {
      text +=
        "\t\(template.rawValue)\(offset < 0 ? "" : "+")\(offset):"
        + String(featureHash(template, offset, value), radix: 16)
    }
  }
}
