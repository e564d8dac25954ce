import AnnalsAnnotate
import AnnalsText

/// Which quote continues which: the pieces of one quotation share a group, and TEI links them
/// by @next and @prev.
struct QuoteLinks {
  /// By quote: the next one of its group.
  var next: [Int?]
  /// By quote: the one before it in its group, and that one's last piece.
  var previous: [(quote: Int, lastPiece: Int)?]

  init(_ document: AnnotatedDocument, _ plan: InlinePlan) {
    let quotes = document.quotes
    next = Array(repeating: nil, count: quotes.count)
    previous = Array(repeating: nil, count: quotes.count)
    if quotes.count < 2 { return }
    var lastPieces: [Int?] = Array(repeating: nil, count: quotes.count)
    for (span, count) in zip(plan.spans, plan.pieceCounts) where count > 0 {
      if span.layer == .quote { lastPieces[span.index] = count - 1 }
    }
    var order = quotes.indices.filter { lastPieces[$0] != nil }
    order.sort {
      quotes[$0].group != quotes[$1].group
        ? quotes[$0].group < quotes[$1].group
        : (quotes[$0].range.lower, $0) < (quotes[$1].range.lower, $1)
    }
    for (quote, follower) in zip(order, order.dropFirst())
    where quotes[quote].group == quotes[follower].group {
      next[quote] = follower
      previous[follower] = lastPieces[quote].map { (quote, $0) }
    }
  }
}
