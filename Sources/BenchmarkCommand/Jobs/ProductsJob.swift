import ArgumentParser
import Encoder
import NumericCore

/// The products of one encoder layer's weights: what the processor gives at most.
struct ProductsJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products", abstract: "Multiply rows by matrices of the shapes of a layer.")

  /// Whose products are timed.
  enum Side: String, ExpressibleByArgument {
    /// Those of the encoder.
    case panels
    /// `sgemm` of OpenBLAS.
    case openblas
  }

  @Option(help: "panels or openblas.")
  var side: Side
  @Option(help: "The rows of a product: the pieces that are worked on together.")
  var rows = 256
  @Option(help: "The hidden width.")
  var width = 384
  @Option(help: "The width between the feed-forward layers.")
  var inner = 1536
  @Option(help: "How often every product is made; the time is that of all.")
  var repeats = 60

  func run() throws {
    let shapes = [(width, 3 * width), (width, width), (width, inner), (inner, width)]
    var stream = RandomStream(seed: 7, purpose: "benchmark.products")
    func matrix(_ rows: Int, _ columns: Int) -> DenseMatrix<Float> {
      DenseMatrix(
        rows: rows, columns: columns,
        values: (0..<rows * columns).map { _ in Float(stream.nextUniform() - 0.5) })
    }
    let factors = shapes.map { (matrix(rows, $0.0), matrix($0.1, $0.0)) }
    var product = [Float](repeating: 0, count: rows * max(3 * width, inner))
    let time =
      switch side {
      case .panels: panels(factors, into: &product)
      case .openblas: openblas(factors)
      }
    var facts = JobReport.Facts()
    facts.operations = shapes.reduce(0.0) { $0 + 2 * Double(rows * $1.0 * $1.1) } * Double(repeats)
    try JobReport(time, threads: 1, facts: facts).write()
  }

  private func panels(
    _ factors: [(DenseMatrix<Float>, DenseMatrix<Float>)], into product: inout [Float]
  ) -> StageTime {
    let layers = factors.map { rows, weights in
      LinearLayer(
        weights: weights.values, bias: [Float](repeating: 0, count: weights.rows),
        inputs: weights.columns)
    }
    return StageTime.measure {
      for _ in 0..<repeats {
        for (layer, factor) in zip(layers, factors) {
          layer.apply(factor.0.values, rows: 0..<rows, into: &product)
        }
      }
    }.time
  }

  private func openblas(
    _ factors: [(DenseMatrix<Float>, DenseMatrix<Float>)]
  ) -> StageTime {
    var products = factors.map { [Float](repeating: 0, count: rows * $1.rows) }
    return StageTime.measure {
      for _ in 0..<repeats {
        for (place, (left, weights)) in factors.enumerated() {
          var product = products[place].mutableSpan
          left.multiply(rows: 0..<rows, byTransposeOf: weights, into: &product)
        }
      }
    }.time
  }
}
