/// A place where two texts differ. All between the edits of a script is the same bytes.
struct Edit: Hashable {
  enum Cause: Hashable {
    /// White space for white space: no record.
    case layout
    /// Damage mended by the rule of that index.
    case repair(Int)
    /// Taken out by the rule of that index.
    case removal(Int)
  }

  /// In the text before.
  var source: ByteRange
  /// In the text after.
  var target: ByteRange
  var cause: Cause
}

/// The way from one text to the next: a list of edits in ascending order, disjoint.
struct EditScript {
  var edits: [Edit] = []

  var isEmpty: Bool { edits.isEmpty }

  /// The script that does `self`, then `next`.
  ///
  /// The middle text is walked once. Edits of both that overlap there become one; those that
  /// only touch stay apart.
  func followed(by next: EditScript) -> EditScript {
    if isEmpty { return next }
    if next.isEmpty { return self }
    var result: [Edit] = []
    result.reserveCapacity(edits.count + next.edits.count)
    let first = edits
    let second = next.edits
    var a = 0
    var b = 0
    var toSource = 0
    var toTarget = 0
    while a < first.count || b < second.count {
      let startsWithA =
        b == second.count
        || a < first.count && Self.comesFirst(first[a].target, second[b].source)
      let sourceShift = toSource
      let targetShift = toTarget
      var middle: ByteRange
      var causes: (Edit.Cause?, Edit.Cause?) = (nil, nil)
      if startsWithA {
        middle = first[a].target
        causes.0 = first[a].cause
        toSource = first[a].source.upper - first[a].target.upper
        a += 1
      } else {
        middle = second[b].source
        causes.1 = second[b].cause
        toTarget = second[b].target.upper - second[b].source.upper
        b += 1
      }
      while true {
        if a < first.count, Self.overlaps(middle, first[a].target) {
          middle.upper = max(middle.upper, first[a].target.upper)
          causes.0 = Self.stronger(causes.0, first[a].cause)
          toSource = first[a].source.upper - first[a].target.upper
          a += 1
        } else if b < second.count, Self.overlaps(middle, second[b].source) {
          middle.upper = max(middle.upper, second[b].source.upper)
          causes.1 = Self.stronger(causes.1, second[b].cause)
          toTarget = second[b].target.upper - second[b].source.upper
          b += 1
        } else {
          break
        }
      }
      result.append(
        Edit(
          source: ByteRange(middle.lower + sourceShift, middle.upper + toSource),
          target: ByteRange(middle.lower + targetShift, middle.upper + toTarget),
          cause: Self.stronger(causes.0, causes.1 ?? .layout)))
    }
    return EditScript(edits: result)
  }

  private static func comesFirst(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.lower != right.lower ? left.lower < right.lower : left.upper <= right.upper
  }

  /// Whether `range`, which does not start before `group`, shares a byte with it or is a point
  /// within it.
  private static func overlaps(_ group: ByteRange, _ range: ByteRange) -> Bool {
    range.lower < group.upper && (range.lower > group.lower || !range.isEmpty)
  }

  private static func stronger(_ left: Edit.Cause?, _ right: Edit.Cause) -> Edit.Cause {
    switch (left, right) {
    case (.removal(let rule), _): .removal(rule)
    case (.repair(let rule), .layout): .repair(rule)
    default: right
    }
  }
}
