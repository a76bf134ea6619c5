internal import Glibc

/// Block Lanczos with full reorthogonalisation for the largest eigenvalues of a Gram operator.
///
/// After `j` steps the basis has `j` orthonormal blocks `Q₀ … Qⱼ₋₁` and the operator projected on
/// them is the block tridiagonal matrix `T` of the blocks `diagonal` and `coupling`. What the operator
/// makes of the last block beyond the basis, `pending`, gives every Ritz pair its residual: for an
/// eigenvector `s` of `T`, `‖G·Qs − θ·Qs‖ = ‖pending · (last rows of s)‖`.
struct BlockLanczos {
  private let gramOperator: GramOperator
  private let parameters: TruncatedSVD.Parameters
  private let parallelism: Parallelism
  private let rank: Int
  private let width: Int

  private var basis: [Panel] = []
  private var diagonal: [DenseMatrix<Double>] = []
  private var coupling: [DenseMatrix<Double>] = []
  private var normalizer: BlockNormalizer

  init(
    _ gramOperator: GramOperator, _ parameters: TruncatedSVD.Parameters, _ parallelism: Parallelism
  ) {
    self.gramOperator = gramOperator
    self.parameters = parameters
    self.parallelism = parallelism
    rank = min(parameters.rank, gramOperator.size)
    width = parameters.blockSize
    normalizer = BlockNormalizer(
      rows: gramOperator.size, width: width, seed: parameters.seed, parallelism: parallelism)
  }

  /// Runs until the largest eigenvalues have converged.
  mutating func run() throws(NumericError) -> DominantSpace {
    let size = gramOperator.size
    let middle = Panel(rows: gramOperator.transpose.rows, width: width)
    basis.append(try normalizer.randomBlock())
    let least = rank / width + 2
    let most = min(
      size / width - 1, max(least, parameters.maximumSteps ?? (8 * rank + 256) / width))
    var nextCheck = max(least, 5 * rank / (2 * width))
    while true {
      let pending = Panel(rows: size, width: width)
      gramOperator.apply(to: basis[basis.count - 1], into: pending, middle: middle, parallelism)
      let gram = projectLocally(pending)
      let steps = diagonal.count
      if steps >= nextCheck || steps >= most {
        let ritz = try RitzPairs(diagonal, coupling, pendingGram: gram, count: rank)
        let excess = ritz.largestError / parameters.tolerance
        if excess <= 1 || steps >= most { return space(of: ritz, isConverged: excess <= 1) }
        // A step seldom makes the error less than a ninth: sooner, a look would be in vain.
        nextCheck = steps + max(1, Int(log(excess) / log(9)))
      }
      let (block, factor) = try normalizer.normalize(pending, gram: gram, against: basis[...])
      basis.append(block)
      coupling.append(factor)
    }
  }

  /// Takes from a fresh block its components along the last two blocks and keeps them as `T`.
  ///
  /// In exact arithmetic it has no others.
  ///
  /// - Returns: The inner products of what is left.
  private mutating func projectLocally(_ pending: Panel) -> DenseMatrix<Double> {
    let local = basis.suffix(2)
    let coefficients = PanelAlgebra.coefficients(of: pending, in: local, parallelism)
    PanelAlgebra.subtract(coefficients, of: local, from: pending, parallelism)
    let own = Array(coefficients.suffix(width * width))
    var block = DenseMatrix<Double>(rows: width, columns: width)
    for row in 0..<width {
      for column in 0..<width {
        block[row, column] = (own[row * width + column] + own[column * width + row]) / 2
      }
    }
    diagonal.append(block)
    let gram = PanelAlgebra.gram(pending, parallelism)
    normalizer.observe(coefficients: coefficients, remainder: gram)
    return gram
  }

  /// The Ritz vectors in the full space; the basis is let go.
  private mutating func space(of ritz: RitzPairs, isConverged: Bool) -> DominantSpace {
    let padded = GramOperator.paddedWidth(rank)
    var weights = DenseMatrix<Float>(rows: ritz.vectors.rows, columns: padded)
    for row in 0..<weights.rows {
      for column in 0..<rank { weights[row, column] = Float(ritz.vectors[row, column]) }
    }
    let vectors = Panel(rows: gramOperator.size, width: padded)
    PanelAlgebra.combine(basis, weights: weights, into: vectors, parallelism)
    basis = []
    return DominantSpace(
      vectors: vectors, count: rank, residuals: ritz.residuals, steps: diagonal.count,
      isConverged: isConverged)
  }
}
