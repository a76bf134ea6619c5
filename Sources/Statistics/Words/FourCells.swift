/// What is done to a statistic of a table of two by two because counts are whole numbers and χ² is
/// not.
public enum ContinuityCorrection: Sendable, Hashable, CaseIterable {
  /// Nothing.
  case none
  /// Every cell is drawn half a count towards its expectation, but not past it (Yates 1934).
  case yates
  /// Yates's, only where a cell expects fewer than 5 and |ad - bc| is at least half the total: the
  /// default of quanteda's `textstat_keyness` for `"chi2"` and `"lr"`.
  case yatesForSmallCells
  /// The statistic is divided by Williams's (1976) factor; not where a cell is 0, as in quanteda.
  case williams
}

/// A table of two by two, and its two statistics of independence.
///
///     a  b
///     c  d
struct FourCells: Sendable {
  let a, b, c, d: Double

  var total: Double { a + b + c + d }
  private var marginsArePositive: Bool { a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0 }

  /// How far a lies above its expectation: (ad - bc) / n; the other cells differ by as much.
  private var excess: Double { (a * d - b * c) / total }

  /// Pearson's χ²: n (|ad - bc| - n δ)² / ((a+b)(c+d)(a+c)(b+d)); nil when a margin is 0.
  func chiSquared(_ correction: ContinuityCorrection) -> Double? {
    guard marginsArePositive else { return nil }
    let distance = abs(excess) - shift(correction)
    let expected = (a + b) / total * (a + c)
    let shareOfOthers = (c + d) / total * ((b + d) / total)
    return distance * distance / (expected * shareOfOthers) / factor(correction)
  }

  /// The likelihood ratio G² = 2 Σ O ln(O / E); nil when a margin is 0.
  func likelihoodRatio(_ correction: ContinuityCorrection) -> Double? {
    guard marginsArePositive else { return nil }
    let drawn = excess < 0 ? -shift(correction) : shift(correction)
    let sum =
      Self.deviance(a - drawn, row: a + b, column: a + c, total)
      + Self.deviance(b + drawn, row: a + b, column: b + d, total)
      + Self.deviance(c + drawn, row: c + d, column: a + c, total)
      + Self.deviance(d - drawn, row: c + d, column: b + d, total)
    return 2 * sum / factor(correction)
  }

  /// O ln(O / E) - (O - E), E = row × column / total: a cell's part in half of G², never negative.
  ///
  /// The differences O - E add up to 0; with them the big cells of a table, where O is nearly E, do
  /// not drown the small ones in rounding.
  static func deviance(_ observed: Double, row: Double, column: Double, _ total: Double) -> Double {
    let expected = DoubleDouble(row) * column / DoubleDouble(total)
    return Deviance.term(max(observed, 0), expected).high
  }

  /// By how much each cell is drawn towards its expectation.
  private func shift(_ correction: ContinuityCorrection) -> Double {
    switch correction {
    case .none, .williams: return 0
    case .yates: return min(0.5, abs(excess))
    case .yatesForSmallCells:
      let smallest = min(a + b, c + d) / total * min(a + c, b + d)
      return smallest < 5 && abs(excess) >= 0.5 ? 0.5 : 0
    }
  }

  /// 1, or Williams's factor 1 + (n/(a+b) + n/(c+d) - 1) (n/(a+c) + n/(b+d) - 1) / 6n.
  private func factor(_ correction: ContinuityCorrection) -> Double {
    guard correction == .williams, a > 0, b > 0, c > 0, d > 0 else { return 1 }
    let rows = total / (a + b) + total / (c + d) - 1
    let columns = total / (a + c) + total / (b + d) - 1
    return 1 + rows * columns / (6 * total)
  }
}
