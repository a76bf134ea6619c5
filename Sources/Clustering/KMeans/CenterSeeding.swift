import Glibc
import NumericCore

/// First centres for k-means: k-means++ (Arthur and Vassilvitskii 2007), greedy.
///
/// Each next centre is a point drawn with a probability proportional to its squared distance from
/// the nearest centre so far. `2 + ln k` candidates are drawn, and the one kept that leaves the
/// smallest sum of squared distances, as scikit-learn does.
struct CenterSeeding {
  /// Unit vectors, one a row.
  let points: DenseMatrix<Float>

  /// Draws centres among the points.
  ///
  /// - Parameters:
  ///   - count: The number of centres wanted.
  ///   - stream: The random numbers to draw with.
  /// - Returns: The centres, one a row; fewer than wanted when every point is on one of them.
  func centers(_ count: Int, _ stream: inout RandomStream) -> DenseMatrix<Float> {
    let candidates = 2 + Int(log(Double(count)))
    var chosen = [stream.nextIndex(below: points.rows)]
    var distances = [Float](repeating: .infinity, count: points.rows)
    distances = reduced(distances, by: chosen)[0]
    while chosen.count < count {
      guard let draws = draw(candidates, by: distances, &stream) else { break }
      let outcomes = reduced(distances, by: draws)
      let sums = outcomes.map { $0.reduce(0.0) { $0 + Double($1) } }
      let best = (1..<draws.count).reduce(0) { sums[$1] < sums[$0] ? $1 : $0 }
      chosen.append(draws[best])
      distances = outcomes[best]
    }
    return points.rows(chosen)
  }

  /// Draws points with probabilities proportional to their distances; nil when all are zero.
  private func draw(
    _ count: Int, by distances: [Float], _ stream: inout RandomStream
  ) -> [Int]? {
    var cumulative: [Double] = []
    cumulative.reserveCapacity(distances.count)
    var total = 0.0
    for distance in distances {
      total += Double(distance)
      cumulative.append(total)
    }
    guard total > 0 else { return nil }
    return (0..<count).map { _ in
      let level = stream.nextUniform() * total
      var range = 0..<cumulative.count
      while range.count > 1 {
        let middle = range.lowerBound + range.count / 2
        range =
          cumulative[middle - 1] > level
          ? range.lowerBound..<middle : middle..<range.upperBound
      }
      return range.lowerBound
    }
  }

  /// The distances from the nearest centre that would remain with each of several new centres.
  private func reduced(_ distances: [Float], by candidates: [Int]) -> [[Float]] {
    let centers = points.rows(candidates)
    let blockRows = 2048
    let blocks = RowBlocks(rows: points.rows, blockRows: blockRows)
    var outcomes = [[Float]](repeating: distances, count: candidates.count)
    var table = [Float](repeating: 0, count: blockRows * candidates.count)
    for block in 0..<blocks.count {
      let range = blocks[block]
      var span = table.mutableSpan
      points.multiply(rows: range, byTransposeOf: centers, into: &span)
      let cosines = table.span
      for candidate in 0..<candidates.count {
        var outcome = outcomes[candidate].mutableSpan
        for row in 0..<range.count {
          let distance = 1 - cosines[row * candidates.count + candidate]
          let proper = distance > Distinctness.tolerance ? distance : 0
          let point = range.lowerBound + row
          if proper < outcome[point] { outcome[point] = proper }
        }
      }
    }
    return outcomes
  }
}
