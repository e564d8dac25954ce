// annals-features: writes the features of labelled sentences, for Scripts/train-names.py.
//
// Standard input: a line for each sentence: its text, a tab, then its names as
// `lower,upper,PER` (bytes of the text) with spaces between. Standard output: `# ` and the
// number of the line, then the rows of `TrainingRows`.
import AnnalsAnnotate
import Glibc

var rows = TrainingRows()
var number = 0
while let line = readLine(strippingNewline: true) {
  let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
  let gold: [TrainingRows.Gold] =
    parts.count < 2
    ? []
    : parts[1].split(separator: " ").compactMap { field in
      let values = field.split(separator: ",")
      guard values.count == 3, let lower = Int(values[0]), let upper = Int(values[1]) else {
        return nil
      }
      return TrainingRows.Gold(lower: lower, upper: upper, label: String(values[2]))
    }
  print("# \(number)")
  print(rows.rows(Array(parts[0].utf8), gold: gold), terminator: "")
  number += 1
}
