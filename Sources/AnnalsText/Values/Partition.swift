extension RandomAccessCollection where Index == Int {
  /// The first index whose element is in the second part of a collection that is divided in
  /// two: all elements for which the condition holds stand behind all for which it does not.
  ///
  /// Complexity: O(log n) calls of the condition.
  @inlinable public func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var lower = startIndex
    var upper = endIndex
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if isInSecondPart(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
