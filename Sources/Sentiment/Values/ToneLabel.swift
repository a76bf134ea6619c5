/// Which way a text leans: −1, 0 or 1, as files write it.
public enum ToneLabel: Int, Sendable, CaseIterable, Comparable {
  /// The text speaks ill.
  case negative = -1
  /// The text was read and leans neither way.
  case neutral = 0
  /// The text speaks well.
  case positive = 1

  /// Orders from negative to positive.
  public static func < (lhs: ToneLabel, rhs: ToneLabel) -> Bool { lhs.rawValue < rhs.rawValue }
}
