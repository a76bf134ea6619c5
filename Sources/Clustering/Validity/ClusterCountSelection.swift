import Glibc
public import NumericCore
import Statistics

/// The number of clusters that comes out the same when it is found again on other data.
///
/// For each number k, pairs of random subsamples are divided into k clusters, each on its own. Both
/// label all points by their nearest centre, and the adjusted Rand index of the two labellings tells
/// how far they agree: the stability of k (Ben-Hur, Elisseeff and Guyon 2002; Lange, Roth, Braun and
/// Buhmann 2004). The most stable k is chosen. It is a measure of reproducibility: a coarse division
/// may be as stable as a finer one that is also there.
public struct ClusterCountSelection: Sendable {
  // Single moves make k-means on a few hundred points far steadier; on thousands they cost more
  // than they change.
  private let localSearchSize = 1_000

  /// What is tried, and how often.
  public struct Parameters: Sendable, Equatable {
    /// The numbers of clusters to try, ascending; nil for ``automaticGrid(points:)``.
    public var grid: [Int]?
    /// The pairs of subsamples for each number; nil for 20 below 500 points and 5 from there on.
    public var pairs: Int?
    /// The starts of each k-means; nil for 10 below 500 points and 3 from there on.
    public var restarts: Int?
    /// The share of the points that a subsample holds, above 0 and at most 1.
    public var share: Double
    /// The largest number of points looked at: over it, a random sample stands for all.
    public var sampleSize: Int
    /// The largest number of steps of one start.
    public var maximumIterations: Int
    /// The seed of all random choices.
    public var seed: UInt64

    /// Sets the parameters; the defaults suit collections of news articles.
    public init(
      grid: [Int]? = nil, pairs: Int? = nil, restarts: Int? = nil, share: Double = 0.8,
      sampleSize: Int = 5_000, maximumIterations: Int = 30, seed: UInt64 = 0
    ) {
      precondition(share > 0 && share <= 1 && sampleSize >= 1 && maximumIterations >= 1)
      precondition(grid?.allSatisfy { $0 >= 1 } ?? true, "points make at least one cluster")
      precondition((pairs ?? 1) >= 1 && (restarts ?? 1) >= 1)
      self.grid = grid
      self.pairs = pairs
      self.restarts = restarts
      self.share = share
      self.sampleSize = sampleSize
      self.maximumIterations = maximumIterations
      self.seed = seed
    }

    /// 3 to 16 by one, then in steps of 15 % up to 100, and no more than a fifth of the points.
    public static func automaticGrid(points: Int) -> [Int] {
      let steps = [18, 20, 23, 26, 30, 35, 40, 46, 53, 60, 70, 80, 100]
      return (Array(3...16) + steps).filter { $0 <= points / 5 }
    }
  }

  /// What is tried, and how often.
  public let parameters: Parameters

  /// Sets the selection up.
  public init(_ parameters: Parameters = Parameters()) { self.parameters = parameters }

  /// The stability of each number of clusters tried.
  public struct Curve: Sendable, Equatable {
    /// One number of clusters.
    public struct Entry: Sendable, Equatable {
      /// The number of clusters.
      public let count: Int
      /// The mean adjusted Rand index of the pairs.
      public let stability: Double
      /// The standard error of that mean; 0 for a single pair.
      public let standardError: Double
    }

    /// The numbers tried, ascending; none when there are too few points.
    public let entries: [Entry]

    /// The number of clusters with the highest stability; 1 if none was tried.
    ///
    /// Of equals the largest: when clusters are far apart, joining two of them comes out the same
    /// every time as well.
    public var chosenCount: Int { best?.count ?? 1 }
    /// The stability of the chosen number; 0 if none was tried.
    public var stability: Double { best?.stability ?? 0 }
    /// Whether the chosen number is stable enough to speak of a number of clusters: 0.7 or more.
    public var isClear: Bool { stability >= 0.7 }

    private var best: Entry? {
      entries.dropFirst().reduce(entries.first) { best, entry in
        entry.stability >= (best?.stability ?? -.infinity) ? entry : best
      }
    }
  }

  /// Measures the stability of all numbers of clusters to try.
  ///
  /// - Parameters:
  ///   - points: A point in each row; points of zeros are left out.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The curve. Numbers over the number of distinct points in a subsample are left out.
  /// - Complexity: O(numbers · pairs · k-means).
  public func curve(
    points: DenseMatrix<Float>, parallelism: Parallelism = .single
  ) -> Curve {
    let all = UnitRows(of: points).points
    var stream = RandomStream(seed: parameters.seed, purpose: "cluster-count.sample")
    let rows =
      all.rows > parameters.sampleSize
      ? all.rows(stream.sample(parameters.sampleSize, of: all.rows)) : all
    let size = Int((Double(rows.rows) * parameters.share).rounded())
    let grid = (parameters.grid ?? Parameters.automaticGrid(points: rows.rows))
      .filter { $0 <= size }
    let pairs = parameters.pairs ?? (rows.rows < 500 ? 20 : 5)
    let restarts = parameters.restarts ?? (rows.rows < 500 ? 10 : 3)
    let method = SphericalKMeans(
      restarts: restarts, maximumIterations: parameters.maximumIterations,
      localSearchSize: localSearchSize)

    let agreements = parallelism.map(blocks: grid.count * pairs) { block in
      agreement(of: rows, method, size, into: grid[block / pairs], pair: block % pairs)
    }
    return Curve(
      entries: grid.enumerated().compactMap { index, count in
        let known = agreements[index * pairs..<(index + 1) * pairs].compactMap { $0 }
        return known.count == pairs ? Self.entry(count, known) : nil
      })
  }

  /// The agreement of the labellings learnt from two subsamples; nil when one of them has fewer
  /// distinct points than clusters wanted.
  private func agreement(
    of rows: DenseMatrix<Float>, _ method: SphericalKMeans, _ size: Int, into count: Int,
    pair: Int
  ) -> Double? {
    let labels = (0..<2).compactMap { half -> [Int32]? in
      var stream = RandomStream(
        seed: parameters.seed, purpose: "cluster-count.subsample",
        index: UInt64(2 * pair + half))
      let subsample = rows.rows(stream.sample(size, of: rows.rows))
      let outcome = method.fit(
        rows: subsample, into: count, seed: stream.next(), parallelism: .single)
      guard outcome.centers.rows == count else { return nil }
      return NearestCenters(of: rows, among: outcome.centers, parallelism: .single).clusters
    }
    guard labels.count == 2 else { return nil }
    return AdjustedRandIndex.value(labels[0], labels[1])
  }

  private static func entry(_ count: Int, _ agreements: [Double]) -> Curve.Entry {
    let number = Double(agreements.count)
    let mean = agreements.reduce(0, +) / number
    let squares = agreements.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = number > 1 ? (squares / (number - 1) / number).squareRoot() : 0
    return Curve.Entry(count: count, stability: mean, standardError: error)
  }
}
