/// Which lines are known to be none that a rule takes out, whatever stands around them. Most stay
/// as they are when others are removed or joined, and need not be compared with all phrases again.
struct LineMemory {
  /// For each line of the text as it is now.
  var isPlain: [Bool]

  init(_ count: Int) { isPlain = [Bool](repeating: false, count: count) }

  /// Goes over to the lines of the text that `script` made: those that it did not touch are
  /// still what they were.
  mutating func move(from old: [TextLine], to new: [TextLine], _ script: EditScript) {
    var moved = [Bool](repeating: false, count: new.count)
    var shift = 0
    var next = 0
    var place = 0
    for (number, line) in new.enumerated() {
      let range = line.range
      while next < script.edits.count, script.edits[next].target.upper <= range.lower {
        shift = script.edits[next].source.upper - script.edits[next].target.upper
        next += 1
      }
      if next < script.edits.count, script.edits[next].target.lower < range.upper { continue }
      let source = ByteRange(range.lower + shift, range.upper + shift)
      while place < old.count, old[place].range.lower < source.lower { place += 1 }
      if place < old.count, old[place].range == source { moved[number] = isPlain[place] }
    }
    isPlain = moved
  }
}
