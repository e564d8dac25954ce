/// A number with exactly two decimals, kept as an integer so that it prints the same
/// on every machine: `Hundredths(95)` is 0.95.
public struct Hundredths: Hashable, Comparable, Sendable {
  public var value: Int

  public init(_ value: Int) { self.value = value }

  /// `numerator / denominator`, rounded half up; 0 when the denominator is 0.
  public init(ratio numerator: Int, _ denominator: Int) {
    value = denominator == 0 ? 0 : (numerator &* 200 &+ denominator) / (denominator &* 2)
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
