import Glibc
public import NumericCore

/// A place for every article on a plane where near articles are alike.
///
/// The topics' centres are laid out by metric multidimensional scaling of their cosine distances:
/// classical scaling (Torgerson 1952) improved by stress majorisation (De Leeuw 1977). The articles
/// of a topic stand around its centre along their two principal directions, drawn towards the
/// second-best topic as far as that one is likely. Distances between far topics are only roughly
/// true, as on any map of many dimensions.
public enum TopicMap {
  /// Lays out the articles.
  ///
  /// - Parameters:
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - assignments: The topic of each article.
  ///   - model: The topics.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: x and y of each article, articles × 2. The topics' centres lie between -1 and 1, the
  ///   articles up to 0.75 further out.
  /// - Throws: `NumericError` when LAPACK finds no eigenvectors.
  /// - Complexity: O(articles × rank² + topics³).
  public static func layout(
    _ vectors: DenseMatrix<Float>, assignments: [TopicAssignment], model: TopicModel,
    parallelism: Parallelism
  ) throws(NumericError) -> DenseMatrix<Double> {
    let centers = try centerPlaces(model.centers)
    let members = Self.members(of: assignments, topicCount: model.count)
    let spread = smallestGap(centers) / 2
    let offsets = try parallelism.map(blocks: model.count) { topic throws(NumericError) in
      try principalPlaces(of: members[topic], vectors)
    }
    var places = DenseMatrix<Double>(rows: vectors.rows, columns: 2)
    for topic in 0..<model.count {
      for (place, article) in members[topic].enumerated() {
        let assignment = assignments[article]
        let pull = pull(of: assignment)
        for axis in 0..<2 {
          let own = centers[topic, axis]
          let other = assignment.second.map { centers[$0, axis] } ?? own
          places[article, axis] =
            own + pull * (other - own) + spread * offsets[topic][2 * place + axis]
        }
      }
    }
    return places
  }

  private static func members(
    of assignments: [TopicAssignment], topicCount: Int
  ) -> [[Int]] {
    var members = [[Int]](repeating: [], count: topicCount)
    for (article, assignment) in assignments.enumerated() {
      members[assignment.topic].append(article)
    }
    return members
  }

  /// How far towards the second-best topic an article stands: half the way at most.
  private static func pull(of assignment: TopicAssignment) -> Double {
    guard let second = assignment.secondConfidence else { return 0 }
    let both = assignment.confidence + second
    return both > 0 ? min(0.5, second / both) : 0
  }

  // MARK: The centres

  static func centerPlaces(
    _ centers: DenseMatrix<Float>
  ) throws(NumericError) -> DenseMatrix<Double> {
    let count = centers.rows
    guard count > 1 else { return DenseMatrix(rows: count, columns: 2) }
    let cosines = centers.multiplied(byTransposeOf: centers)
    var distances = DenseMatrix<Double>(rows: count, columns: count)
    for i in 0..<count {
      for j in 0..<count where i != j {
        distances[i, j] = max(0, 1 - (Double(cosines[i, j]) + Double(cosines[j, i])) / 2)
      }
    }
    var places = try classicalScaling(distances)
    for _ in 0..<200 { places = majorized(places, distances) }
    let largest = places.values.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return places }
    return DenseMatrix(rows: count, columns: 2, values: places.values.map { $0 / largest })
  }

  private static func classicalScaling(
    _ distances: DenseMatrix<Double>
  ) throws(NumericError) -> DenseMatrix<Double> {
    let count = distances.rows
    let squares = distances.values.map { $0 * $0 }
    let means = (0..<count).map { row in
      squares[row * count..<(row + 1) * count].reduce(0, +) / Double(count)
    }
    let mean = means.reduce(0, +) / Double(count)
    var gram = DenseMatrix<Double>(rows: count, columns: count)
    for i in 0..<count {
      for j in 0..<count {
        gram[i, j] = -0.5 * (squares[i * count + j] - means[i] - means[j] + mean)
      }
    }
    return try scaledLeadingVectors(of: gram)
  }

  /// One step of stress majorisation with equal weights: the Guttman transform.
  private static func majorized(
    _ places: DenseMatrix<Double>, _ distances: DenseMatrix<Double>
  ) -> DenseMatrix<Double> {
    let count = places.rows
    var moved = DenseMatrix<Double>(rows: count, columns: 2)
    for i in 0..<count {
      for j in 0..<count where i != j {
        let dx = places[i, 0] - places[j, 0]
        let dy = places[i, 1] - places[j, 1]
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else { continue }
        let ratio = distances[i, j] / length
        moved[i, 0] += ratio * dx / Double(count)
        moved[i, 1] += ratio * dy / Double(count)
      }
    }
    return moved
  }

  private static func smallestGap(_ places: DenseMatrix<Double>) -> Double {
    var smallest = 1.0
    for i in 0..<places.rows {
      for j in 0..<i {
        let dx = places[i, 0] - places[j, 0]
        let dy = places[i, 1] - places[j, 1]
        smallest = min(smallest, (dx * dx + dy * dy).squareRoot())
      }
    }
    return max(smallest, 0.1)
  }

  // MARK: The articles of a topic

  /// Places along the two principal directions, x and y in turn, mostly within the unit circle.
  private static func principalPlaces(
    of members: [Int], _ vectors: DenseMatrix<Float>
  ) throws(NumericError) -> [Double] {
    let rank = vectors.columns
    guard members.count > 2, rank > 0 else {
      return (0..<members.count).flatMap { [Double($0) * 0.5, 0] }
    }
    var mean = [Double](repeating: 0, count: rank)
    for member in members {
      for (axis, value) in vectors.row(member).enumerated() { mean[axis] += Double(value) }
    }
    for axis in 0..<rank { mean[axis] /= Double(members.count) }
    var centered = DenseMatrix<Float>(rows: members.count, columns: rank)
    for (row, member) in members.enumerated() {
      for (axis, value) in vectors.row(member).enumerated() {
        centered.values[row * rank + axis] = Float(Double(value) - mean[axis])
      }
    }
    let covariance = centered.transposed().multiplied(by: centered)
    let symmetric = DenseMatrix<Double>(
      rows: rank, columns: rank,
      values: (0..<rank * rank).map { index in
        let (row, column) = (index / rank, index % rank)
        return (Double(covariance[row, column]) + Double(covariance[column, row])) / 2
      })
    let directions = try scaledLeadingVectors(of: symmetric, scaled: false)
    var places: [Double] = []
    places.reserveCapacity(2 * members.count)
    for row in 0..<members.count {
      for axis in 0..<2 {
        var sum = 0.0
        for (column, value) in centered.row(row).enumerated() {
          sum += Double(value) * directions[column, axis]
        }
        places.append(sum)
      }
    }
    let squares = places.reduce(0) { $0 + $1 * $1 } / Double(members.count)
    let scale = squares > 0 ? 1 / (1.5 * squares.squareRoot()) : 0
    return places.map { max(-1.5, min(1.5, $0 * scale)) }
  }

  /// The two leading eigenvectors, scaled by the roots of their eigenvalues when asked; the entry
  /// of largest magnitude is positive.
  private static func scaledLeadingVectors(
    of matrix: DenseMatrix<Double>, scaled: Bool = true
  ) throws(NumericError) -> DenseMatrix<Double> {
    let eigen = try matrix.symmetricEigen()
    var leading = DenseMatrix<Double>(rows: matrix.rows, columns: 2)
    for axis in 0..<min(2, matrix.rows) {
      var largest = 0.0
      for row in 0..<matrix.rows where abs(eigen.vectors[row, axis]) > abs(largest) + 1e-12 {
        largest = eigen.vectors[row, axis]
      }
      let length = scaled ? max(0, eigen.values[axis]).squareRoot() : 1
      for row in 0..<matrix.rows {
        leading[row, axis] = (largest < 0 ? -length : length) * eigen.vectors[row, axis]
      }
    }
    return leading
  }
}
