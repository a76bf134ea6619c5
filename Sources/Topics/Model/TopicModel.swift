import Glibc
public import NumericCore

/// The topics of a collection as directions in its latent semantic space.
///
/// An article's posterior probability of a topic is that of a mixture of von Mises-Fisher
/// distributions with equal weights and one concentration `κ` (Banerjee, Dhillon, Ghosh and Sra
/// 2005): `p(topic | article) ∝ exp(κ cos(article, centre))`. The concentration is not fitted by
/// likelihood, which is overconfident in many dimensions, but set so that the mean probability
/// equals how often resampled clusterings agree with the assignment.
public struct TopicModel: Sendable, Equatable {
  /// The centre of each topic, unit rows: topics × rank.
  public let centers: DenseMatrix<Float>
  /// `κ`.
  public let concentration: Double

  /// Restores a model, or makes one with a known concentration.
  public init(centers: DenseMatrix<Float>, concentration: Double) {
    self.centers = centers
    self.concentration = concentration
  }

  /// Finds the concentration at which the mean probability of the assigned topics is as given.
  ///
  /// - Parameters:
  ///   - centers: The topics' centres, unit rows: topics × rank.
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - topics: The topic of each article.
  ///   - agreement: The mean probability to reach, from 0 to 1.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Complexity: O(articles × topics × (rank + 40)).
  public init(
    centers: DenseMatrix<Float>, calibratedOn vectors: DenseMatrix<Float>, topics: [Int32],
    agreement: Double, parallelism: Parallelism
  ) {
    precondition(vectors.rows == topics.count)
    let cosines = vectors.multiplied(byTransposeOf: centers, parallelism: parallelism)
    var low = 0.0
    var high = Self.largestConcentration
    for _ in 0..<40 {
      let middle = (low + high) / 2
      let mean = Self.meanProbability(of: topics, cosines: cosines, concentration: middle)
      if mean < agreement { low = middle } else { high = middle }
    }
    self.init(centers: centers, concentration: (low + high) / 2)
  }

  /// The number of topics.
  public var count: Int { centers.rows }

  /// Assigns articles whose topics were found by clustering.
  ///
  /// - Parameters:
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - topics: The topic of each article; without it, the nearest centre.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: An assignment for each article.
  public func assignments(
    of vectors: DenseMatrix<Float>, topics: [Int32]? = nil, parallelism: Parallelism
  ) -> [TopicAssignment] {
    let cosines = vectors.multiplied(byTransposeOf: centers, parallelism: parallelism)
    let blocks = (vectors.rows + Self.rowsPerBlock - 1) / Self.rowsPerBlock
    let parts = parallelism.map(blocks: blocks) { block in
      let first = block * Self.rowsPerBlock
      return (first..<min(first + Self.rowsPerBlock, vectors.rows)).map { row in
        let isKnown = vectors.row(row).contains { $0 != 0 }
        return assignment(
          cosines: cosines.row(row), topic: topics.map { Int($0[row]) }, isKnown: isKnown)
      }
    }
    return parts.flatMap(\.self)
  }

  private func assignment(
    cosines: ArraySlice<Float>, topic: Int?, isKnown: Bool
  ) -> TopicAssignment {
    let probabilities = Self.probabilities(cosines, concentration: concentration)
    let ranked = probabilities.indices.sorted {
      (-probabilities[$0], $0) < (-probabilities[$1], $1)
    }
    let chosen = topic ?? ranked[0]
    let second = ranked.first { $0 != chosen }
    return TopicAssignment(
      topic: chosen, confidence: probabilities[chosen], second: second,
      secondConfidence: second.map { probabilities[$0] },
      isWeak: !isKnown || probabilities[chosen] < 0.5)
  }

  private static func meanProbability(
    of topics: [Int32], cosines: DenseMatrix<Float>, concentration: Double
  ) -> Double {
    guard !topics.isEmpty else { return 1 }
    var sum = 0.0
    for row in topics.indices {
      let start = row * cosines.columns
      let own = Double(cosines.values[start + Int(topics[row])])
      var total = 0.0
      for column in 0..<cosines.columns {
        total += exp(concentration * (Double(cosines.values[start + column]) - own))
      }
      sum += 1 / total
    }
    return sum / Double(topics.count)
  }

  private static func probabilities(
    _ cosines: ArraySlice<Float>, concentration: Double
  ) -> [Double] {
    let largest = Double(cosines.max() ?? 0)
    let weights = cosines.map { exp(concentration * (Double($0) - largest)) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// At this concentration a cosine larger by 0.05 is 150 times as likely.
  private static let largestConcentration = 100.0
  private static let rowsPerBlock = 4096
}
