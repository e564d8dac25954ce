import AnnalsText

/// A stretch that the clean text and its source both know: a run they have in common, a repair,
/// or a removal (which has no bytes in the text).
struct SourcePiece {
  enum Kind {
    case run, repair, removal
  }
  var kind: Kind
  /// In the clean text, in bytes; empty for a removal.
  var clean: ByteRange
  /// In the decoded source, in bytes.
  var source: ByteRange
  /// Name of the rule of a repair or removal.
  var rule = ""
}

/// All pieces of a clean text in the order of the source. Between them stands white space.
struct SourcePieces {
  private(set) var pieces: [SourcePiece] = []

  init(_ clean: CleanText) {
    pieces.reserveCapacity(clean.alignment.count + clean.repairs.count + clean.removed.count)
    var repair = clean.repairs[...]
    var removal = clean.removed[...]
    func takeUpTo(_ source: Int) {
      while true {
        let next = min(repair.first?.source.lower ?? .max, removal.first?.source.lower ?? .max)
        guard next < source else { return }
        if let first = repair.first, first.source.lower == next {
          pieces.append(
            SourcePiece(kind: .repair, clean: first.range, source: first.source, rule: first.rule))
          repair.removeFirst()
        } else if let first = removal.first {
          let place = pieces.last?.clean.upper ?? 0
          pieces.append(
            SourcePiece(
              kind: .removal, clean: ByteRange(place, place), source: first.source,
              rule: first.rule))
          removal.removeFirst()
        }
      }
    }
    for run in clean.alignment {
      takeUpTo(run.sourceStart)
      pieces.append(
        SourcePiece(
          kind: .run, clean: ByteRange(run.start, run.start + run.length),
          source: ByteRange(run.sourceStart, run.sourceStart + run.length)))
    }
    takeUpTo(.max)
  }

  /// The stretch of the source that gave a stretch of the text: from its first piece to its
  /// last, with all between.
  func source(of range: ByteRange) -> ByteRange? { hull(of: range, \.clean, \.source) }

  /// The stretch of the text that a stretch of the source gave; nil where it gave none.
  func clean(of range: ByteRange) -> ByteRange? { hull(of: range, \.source, \.clean) }

  /// Leads a stretch of one side to the other: a run gives the part that it shares with the
  /// stretch, a repair all of itself.
  private func hull(
    of range: ByteRange, _ from: KeyPath<SourcePiece, ByteRange>,
    _ to: KeyPath<SourcePiece, ByteRange>
  ) -> ByteRange? {
    var found: ByteRange?
    var i = pieces.partitioningIndex { $0[keyPath: from].upper > range.lower }
    while i < pieces.count, pieces[i][keyPath: from].lower < range.upper {
      let piece = pieces[i]
      i += 1
      if piece.clean.isEmpty { continue }
      var part = piece[keyPath: to]
      if piece.kind == .run {
        let own = piece[keyPath: from]
        part = ByteRange(
          part.lower + max(0, range.lower - own.lower), part.upper - max(0, own.upper - range.upper)
        )
      }
      found = ByteRange(found?.lower ?? part.lower, part.upper)
    }
    return found
  }

  /// A stretch of the source, grown so that it holds no repair in part: what a repair gave
  /// cannot be divided.
  func whole(_ range: ByteRange) -> ByteRange {
    var range = range
    var i = pieces.partitioningIndex { $0.source.upper > range.lower }
    while i < pieces.count, pieces[i].source.lower < range.upper {
      if pieces[i].kind == .repair {
        range.lower = min(range.lower, pieces[i].source.lower)
        range.upper = max(range.upper, pieces[i].source.upper)
      }
      i += 1
    }
    return range
  }
}
