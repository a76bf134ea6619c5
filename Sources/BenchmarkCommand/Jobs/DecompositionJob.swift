import ArgumentParser
import NumericCore

/// The truncated singular value decomposition of a TF-IDF matrix: values and both sides' vectors.
struct DecompositionJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "svd", abstract: "Decompose a matrix.")

  @Argument(help: "A folder with a matrix.")
  var matrix: String
  @Option(help: "The number of singular values.")
  var rank = 100
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let matrix = try MatrixFolder(path: matrix).sparseMatrix()
    let (decomposition, time) = try StageTime.measure { () throws(NumericError) in
      try matrix.truncatedSVD(
        TruncatedSVD.Parameters(rank: rank), parallelism: Parallelism(threads: threads))
    }
    var facts = JobReport.Facts(decomposition)
    facts.documents = matrix.rows
    facts.vocabulary = matrix.columns
    facts.nonzeros = matrix.storedCount
    try JobReport(time, threads: threads, facts: facts).write()
  }
}

extension JobReport.Facts {
  /// The accuracy of a decomposition.
  init(_ decomposition: TruncatedSVD) {
    self.init()
    singularValues = decomposition.singularValues
    largestResidualBound = decomposition.residualBounds.max()
    steps = decomposition.steps
  }
}
