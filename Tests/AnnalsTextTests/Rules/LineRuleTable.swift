import Testing

@testable import AnnalsText

/// What the tables of the line rules' tests say of one line: set amid a text it is removed whole
/// by that rule, or it stays.
func expectRemoved(
  _ line: String, by rule: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = "The ferry left at noon.\n\(line)\nIt came back at six."
  let result = clean(source)
  #expect(
    result.string == "The ferry left at noon.\nIt came back at six.",
    sourceLocation: sourceLocation)
  #expect(result.removals(from: source) == ["\(rule): \(line)"], sourceLocation: sourceLocation)
}

func expectKept(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let source = "The ferry left at noon.\n\(line)\nIt came back at six."
  let result = clean(source)
  #expect(result.string == source, sourceLocation: sourceLocation)
  #expect(result.removed.isEmpty, sourceLocation: sourceLocation)
}
