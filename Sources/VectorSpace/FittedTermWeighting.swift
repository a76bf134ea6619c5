import Glibc
public import NumericCore

/// A weighting with the global weights of one collection, ready for these and for new documents.
public struct FittedTermWeighting: Sendable, Equatable {
  /// The weighting.
  public let weighting: TermWeighting
  /// The global weight of each term.
  public let globalWeights: [Float]
  /// The mean length of the collection's documents, in terms.
  public let meanLength: Float

  /// Restores a weighting that was fitted before.
  public init(weighting: TermWeighting, globalWeights: [Float], meanLength: Float) {
    self.weighting = weighting
    self.globalWeights = globalWeights
    self.meanLength = meanLength
  }

  /// Computes the global weights of a collection.
  ///
  /// - Parameters:
  ///   - weighting: The weighting.
  ///   - counts: Term counts, documents × terms.
  /// - Complexity: O(stored counts).
  public init(_ weighting: TermWeighting, fittedTo counts: SparseMatrix) {
    self.weighting = weighting
    let documents = Double(counts.rows)
    let frequencies = Self.documentFrequencies(counts)
    meanLength = counts.rows == 0 ? 0 : Float(Self.total(counts.values.span) / documents)
    switch weighting {
    case .tfIDF:
      globalWeights = frequencies.map {
        Self.inverseDocumentFrequency(documents: counts.rows, holding: Int($0))
      }
    case .bm25:
      globalWeights = frequencies.map { Float(log(1 + (documents - $0 + 0.5) / ($0 + 0.5))) }
    case .logEntropy:
      guard documents > 1 else {
        globalWeights = [Float](repeating: 1, count: counts.columns)
        return
      }
      var totals = [Double](repeating: 0, count: counts.columns)
      for position in 0..<counts.storedCount {
        totals[Int(counts.columnIndices[position])] += Double(counts.values[position])
      }
      var entropies = [Double](repeating: 0, count: counts.columns)
      for position in 0..<counts.storedCount {
        let term = Int(counts.columnIndices[position])
        let share = Double(counts.values[position]) / totals[term]
        entropies[term] += share * log(share)
      }
      globalWeights = Self.entropyWeights(entropies.map { 1 + $0 / log(documents) })
    }
  }

  /// `ln((1 + n) / (1 + d)) + 1`: the global weight of a term under `TermWeighting.tfIDF(sublinear:)`.
  ///
  /// - Parameters:
  ///   - documents: `n`, the number of documents.
  ///   - holding: `d`, the number of them that hold the term; 0 for one that the collection lacks.
  /// - Returns: The weight.
  public static func inverseDocumentFrequency(documents: Int, holding: Int) -> Float {
    Float(log((1 + Double(documents)) / (1 + Double(holding))) + 1)
  }

  private static func documentFrequencies(_ counts: SparseMatrix) -> [Double] {
    var frequencies = [Int32](repeating: 0, count: counts.columns)
    for term in counts.columnIndices { frequencies[Int(term)] += 1 }
    return frequencies.map(Double.init)
  }

  /// The sum of counts, which are whole numbers: eight sums side by side are as exact as one.
  private static func total(_ counts: Span<Float>) -> Double {
    var sums = SIMD8<Double>(repeating: 0)
    var position = 0
    while position + 8 <= counts.count {
      for lane in 0..<8 { sums[lane] += Double(counts[position + lane]) }
      position += 8
    }
    var total = sums.sum()
    for rest in position..<counts.count { total += Double(counts[rest]) }
    return total
  }

  /// What rounding leaves of a term that is spread evenly counts as 0; when that is every term, as
  /// with copies of one document, all weigh 1.
  private static func entropyWeights(_ weights: [Double]) -> [Float] {
    guard weights.contains(where: { $0 > rounding }) else {
      return [Float](repeating: 1, count: weights.count)
    }
    return weights.map { $0 > rounding ? Float($0) : 0 }
  }

  private static let rounding = 1e-10

  /// The weighted matrix, each row of unit length; a document without a known term is a zero row.
  ///
  /// - Parameters:
  ///   - counts: Term counts, documents × terms, over the terms this weighting was fitted to.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: Weights, documents × terms, at the positions of the counts.
  /// - Complexity: O(stored counts).
  public func weighted(_ counts: SparseMatrix, parallelism: Parallelism) -> SparseMatrix {
    precondition(counts.columns == globalWeights.count, "the terms are not those fitted to")
    return counts.mappingRows(
      blocks: RowBlocks(rows: counts.rows, blockRows: Self.rowsPerBlock), parallelism: parallelism
    ) { rows, weights in write(weightsOf: rows, in: counts, to: &weights) }
  }

  private func write(
    weightsOf rows: Range<Int>, in counts: SparseMatrix, to weights: inout MutableSpan<Float>
  ) {
    let start = Int(counts.rowStarts[rows.lowerBound])
    let (columns, values, globalWeights) = (
      counts.columnIndices.span, counts.values.span, self.globalWeights.span
    )
    for row in rows {
      let positions = counts.positions(ofRow: row)
      var length: Float = 0
      if case .bm25 = weighting { for position in positions { length += values[position] } }
      var squares: Float = 0
      for position in positions {
        let weight =
          local(values[position], length: length) * globalWeights[Int(columns[position])]
        weights[position - start] = weight
        squares += weight * weight
      }
      guard squares > 0 else { continue }
      let scale = 1 / squares.squareRoot()
      for position in positions { weights[position - start] *= scale }
    }
  }

  @inline(__always)
  private func local(_ count: Float, length: Float) -> Float {
    switch weighting {
    case .tfIDF(let sublinear): sublinear ? 1 + logf(count) : count
    case .bm25(let k1, let b):
      count * (k1 + 1) / (count + k1 * (1 - b + b * length / max(meanLength, 1)))
    case .logEntropy: log1pf(count)
    }
  }

  private static let rowsPerBlock = 2048
}
