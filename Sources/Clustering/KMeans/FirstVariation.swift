import NumericCore

/// Moves of single points that make clusters tighter where Lloyd's steps see nothing to do.
///
/// The sum of the cosines of all points and the unit means of their clusters is the sum of the
/// lengths of the clusters' sums, `Σ ‖s_c‖`. Moving a point x changes it by
/// `‖s_b + x‖ - ‖s_b‖ + ‖s_a - x‖ - ‖s_a‖`, which counts that both means follow the point; it is
/// positive whenever b's mean is nearer, and sometimes when it is not. So this finds more, most of
/// all in small clusters (Dhillon, Guan and Kogan 2002).
struct FirstVariation {
  /// Unit vectors, one a row.
  let points: DenseMatrix<Float>
  let parallelism: Parallelism

  /// Gains under this are left to rounding.
  private static let smallestGain = 1e-6

  /// Looks at every point once and moves those that gain.
  ///
  /// All gains are estimated from the sums as they are; moves are then made by descending gain,
  /// each computed anew.
  ///
  /// - Returns: Whether a point has moved.
  func improve(_ clusters: inout [Int32], _ sums: inout ClusterSums) -> Bool {
    var lengths = sums.lengths()
    let candidates = candidates(clusters, sums, lengths)
      .sorted { ($1.gain, $0.point) < ($0.gain, $1.point) }
    var moved = false
    for candidate in candidates {
      let (old, new) = (Int(clusters[candidate.point]), candidate.cluster)
      let leaving = sums.product(of: candidate.point, points, with: old)
      let joining = sums.product(of: candidate.point, points, with: new)
      let shorter = Self.length(lengths[old], minus: leaving)
      let longer = Self.length(lengths[new], plus: joining)
      let gain = longer - lengths[new] + shorter - lengths[old]
      guard gain > Self.smallestGain else { continue }
      sums.move(candidate.point, of: points, from: old, to: new)
      clusters[candidate.point] = Int32(new)
      lengths[old] = shorter
      lengths[new] = longer
      moved = true
    }
    return moved
  }

  private typealias Candidate = (point: Int, cluster: Int, gain: Double)

  /// The best move of each point that seems to gain.
  private func candidates(
    _ clusters: [Int32], _ sums: ClusterSums, _ lengths: [Double]
  ) -> [Candidate] {
    let means = sums.unitMeans(
      orElse: DenseMatrix(rows: lengths.count, columns: points.columns))
    let blocks = RowBlocks(rows: points.rows, blockRows: NearestCenters.blockRows)
    let parts = parallelism.map(blocks: blocks.count) { block -> [Candidate] in
      let count = means.rows
      var table = [Float](repeating: 0, count: blocks[block].count * count)
      var span = table.mutableSpan
      points.multiply(rows: blocks[block], byTransposeOf: means, into: &span)
      let cosines = table.span
      var found: [Candidate] = []
      for point in blocks[block] {
        let start = (point - blocks[block].lowerBound) * count
        let own = Int(clusters[point])
        let loss =
          lengths[own]
          - Self.length(lengths[own], minus: Double(cosines[start + own]) * lengths[own])
        var best = own
        var largest = Self.smallestGain
        for cluster in 0..<count where cluster != own {
          let product = Double(cosines[start + cluster]) * lengths[cluster]
          let gain = Self.length(lengths[cluster], plus: product) - lengths[cluster] - loss
          if gain > largest {
            largest = gain
            best = cluster
          }
        }
        if best != own { found.append((point, best, largest)) }
      }
      return found
    }
    return parts.flatMap { $0 }
  }

  /// `‖s + x‖` from `‖s‖` and `s · x`.
  private static func length(_ length: Double, plus product: Double) -> Double {
    max(0, length * length + 2 * product + 1).squareRoot()
  }

  /// `‖s - x‖` from `‖s‖` and `s · x`.
  private static func length(_ length: Double, minus product: Double) -> Double {
    max(0, length * length - 2 * product + 1).squareRoot()
  }
}
