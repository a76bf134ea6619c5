internal import Glibc

/// How the bins of a histogram are chosen.
public enum HistogramRule: Sendable, Hashable {
  /// ⌈log₂ n⌉ + 1 bins (Sturges 1926).
  case sturges
  /// Bins of width s (24 √π / n)^(1/3), s with divisor n (Scott 1979).
  case scott
  /// Bins of width 2 IQR / n^(1/3), R's type 7 (Freedman and Diaconis 1981); Scott's rule where the
  /// interquartile range is 0.
  case freedmanDiaconis
  /// A number of bins of equal width from the smallest value to the largest.
  case count(Int)
  /// Bins of a width, their edges at whole multiples of it.
  case width(Double)
}

/// How many values fall in each of several bins side by side.
public struct Histogram: Sendable, Equatable {
  /// The edges of the bins, ascending, one more than there are bins.
  ///
  /// A bin holds its lower edge; the last bin holds both.
  public let edges: [Double]
  /// The number of values in each bin.
  public let counts: [Int]

  /// The largest number of bins that is made.
  public static let binLimit = 1 << 20

  /// Counts values in bins.
  ///
  /// Where all values are equal there is one bin, a half to either side of them (a width, where the
  /// rule names one, is kept). Time O(n), O(n log n) for Freedman and Diaconis.
  ///
  /// Nil without values, where one is NaN or infinite, where their range is no finite double, and
  /// where the rule asks for more than ``binLimit`` bins.
  ///
  /// - Parameters:
  ///   - values: The values, in any order.
  ///   - rule: How the bins are chosen; counts and widths are above 0.
  public init?(_ values: [Double], rule: HistogramRule = .freedmanDiaconis) {
    let moments = Moments(values)
    guard values.isFinite, let low = moments.min, let high = moments.max, (high - low).isFinite
    else { return nil }
    let edges: [Double]?
    if case .width(let width) = rule {
      precondition(width > 0 && width.isFinite, "the width of the bins is above 0")
      edges = Self.multiples(of: width, from: low, to: high)
    } else if low == high {
      let half = Swift.max(0.5, low.ulp)
      edges = [low - half, low + half]
    } else {
      edges = Self.binCount(rule, values, moments, range: high - low)
        .map { Self.equalBins($0, from: low, to: high) }
    }
    guard let edges else { return nil }
    var counts = [Int](repeating: 0, count: edges.count - 1)
    let binsPerUnit = Double(counts.count) / (edges[counts.count] - edges[0])
    for value in values {
      let guess = Int((value - edges[0]) * binsPerUnit)
      var bin = Swift.min(Swift.max(guess, 0), counts.count - 1)
      while bin > 0, value < edges[bin] { bin -= 1 }
      while bin < counts.count - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    self.edges = edges
    self.counts = counts
  }

  /// The number of bins a rule asks for; nil above the limit.
  private static func binCount(
    _ rule: HistogramRule, _ values: [Double], _ moments: Moments, range: Double
  ) -> Int? {
    let n = Double(values.count)
    let spread = (moments.populationVariance ?? 0).squareRoot()
    let scott = spread * cbrt(24 * Double.pi.squareRoot() / n)
    var width = 0.0
    switch rule {
    case .sturges: return Int(ceil(log2(n))) + 1
    case .count(let count):
      precondition(count > 0, "the number of bins is above 0")
      return count <= binLimit ? count : nil
    case .scott, .width: width = scott
    case .freedmanDiaconis:
      width = 2 * (Quantiles(values)?.interquartileRange() ?? 0) / cbrt(n)
      if width == 0 { width = scott }
    }
    let count = ceil(range / width)
    return count <= Double(binLimit) ? Swift.max(Int(count), 1) : nil
  }

  private static func equalBins(_ count: Int, from low: Double, to high: Double) -> [Double] {
    let step = (high - low) / Double(count)
    return (0..<count).map { low + Double($0) * step } + [high]
  }

  /// The whole multiples of a width that enclose a range; nil above the limit.
  private static func multiples(
    of width: Double, from low: Double, to high: Double
  ) -> [Double]? {
    let first = floor(low / width)
    let last = Swift.max(floor(high / width) + 1, first + 1)
    guard last.isFinite, last - first <= Double(binLimit), last.ulp <= 0.5 else { return nil }
    return (0...Int(last - first)).map { (first + Double($0)) * width }
  }
}
