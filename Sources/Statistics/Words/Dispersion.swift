internal import Glibc

/// The sizes of the parts of a corpus, summed once for all words.
public struct PartSizes: Sendable, Equatable {
  /// The number of words of each part.
  public let sizes: [Double]
  /// The number of words of all parts.
  public let total: Double
  /// The parts that have words; those without are not parts for the measures of dispersion.
  public let count: Int
  /// The number of words of the smallest of these; 0 when there is none.
  public let smallest: Double

  /// Sums the sizes of the parts.
  ///
  /// - Parameter sizes: The number of words of each part, 0 or more.
  public init(_ sizes: [Double]) {
    precondition(sizes.allSatisfy { $0 >= 0 }, "a part has no fewer than 0 words")
    self.sizes = sizes
    total = sizes.reduce(0, +)
    count = sizes.count { $0 > 0 }
    smallest = sizes.lazy.filter { $0 > 0 }.min() ?? 0
  }
}

/// How evenly a word is spread over the parts of a corpus.
///
/// With vᵢ occurrences of f in all, and parts of the share sᵢ of all words:
///
/// * **DP**, the deviation of proportions ½ Σ |vᵢ / f - sᵢ|: from near 0, every part has its share,
///   to near 1, all in one small part (Gries 2008). Made for parts of unequal sizes.
/// * **DPnorm** = DP / (1 - min s), which can reach 1 (Lijffijt and Gries 2012).
/// * **Juilland's D** = 1 - V / √(n - 1), V the coefficient of variation (with n below the line) of
///   the relative frequencies in the n parts: 1 for an even spread, 0 for all in one part (Juilland
///   and Chang-Rodríguez 1964). With many parts it is near 1 for nearly every word (Biber et al.
///   2016); DP does not share this.
/// * **Range**, the number of parts that hold the word.
///
/// Only the parts that hold the word are looked at: O(parts that hold it).
public struct Dispersion: Sendable, Equatable {
  /// The occurrences of the word.
  public let occurrences: Double
  /// The number of parts that hold it.
  public let range: Int
  /// The share of the parts that hold it.
  public let relativeRange: Double
  /// Gries's DP, from 0 (even) to less than 1.
  public let deviationOfProportions: Double
  /// DPnorm, from 0 (even) to 1; nil when there is one part.
  public let normalizedDeviationOfProportions: Double?
  /// Juilland's D, from 0 (all in one part) to 1 (even); nil when there is one part.
  public let juillandD: Double?

  /// Measures the spread of a word; nil when it occurs nowhere.
  ///
  /// - Parameters:
  ///   - counts: The parts that hold the word and how often, each part at most once; parts without
  ///     it may be given with 0.
  ///   - parts: The sizes of all parts.
  public init?(_ counts: some Sequence<(part: Int, count: Double)>, parts: PartSizes) {
    var entries: [(count: Double, size: Double)] = []
    var occurrences = 0.0
    for (part, count) in counts where count > 0 {
      let size = parts.sizes[part]
      precondition(count <= size, "a word occurs no more often than a part has words")
      entries.append((count, size))
      occurrences += count
    }
    guard occurrences > 0 else { return nil }
    var distance = 0.0
    var share = 0.0
    var rates = 0.0
    for entry in entries {
      distance += abs(entry.count / occurrences - entry.size / parts.total)
      share += entry.size
      rates += entry.count / entry.size
    }
    let deviation = 0.5 * (distance + (parts.total - share) / parts.total)
    self.occurrences = occurrences
    range = entries.count
    relativeRange = Double(entries.count) / Double(parts.count)
    deviationOfProportions = deviation
    guard parts.count > 1 else {
      normalizedDeviationOfProportions = nil
      juillandD = nil
      return
    }
    normalizedDeviationOfProportions =
      deviation / ((parts.total - parts.smallest) / parts.total)
    let count = Double(parts.count)
    let mean = rates / count
    var squares = (count - Double(entries.count)) * mean * mean
    for entry in entries {
      let difference = entry.count / entry.size - mean
      squares += difference * difference
    }
    juillandD = 1 - (squares / count).squareRoot() / mean / (count - 1).squareRoot()
  }
}
