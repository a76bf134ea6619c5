import NumericCore
import TestSupport

/// Points around a few directions, with the direction each was made from.
struct PlantedPoints {
  let points: DenseMatrix<Float>
  let clusters: [Int32]

  /// Makes points around random unit directions, or around the first axes.
  ///
  /// - Parameters:
  ///   - sizes: How many points each direction gets; they come in random order.
  ///   - dimensions: The number of coordinates.
  ///   - spread: The length of the noise beside a direction of length 1.
  ///   - alongAxes: Whether the directions are the first axes, equally far from each other.
  ///   - generator: The random numbers.
  init(
    sizes: [Int], dimensions: Int = 16, spread: Double = 0.3, alongAxes: Bool = false,
    using generator: inout TestGenerator
  ) {
    let directions = sizes.indices.map { cluster in
      alongAxes
        ? (0..<dimensions).map { $0 == cluster ? 1 : 0 } : Self.direction(dimensions, &generator)
    }
    clusters = sizes.indices.flatMap { cluster in
      Array(repeating: Int32(cluster), count: sizes[cluster])
    }.shuffled(using: &generator)
    var values: [Float] = []
    for cluster in clusters {
      let noise = Self.direction(dimensions, &generator)
      let length = Double.random(in: 0.5..<2, using: &generator)
      for (coordinate, off) in zip(directions[Int(cluster)], noise) {
        values.append(Float(length * (coordinate + spread * off)))
      }
    }
    points = DenseMatrix(rows: clusters.count, columns: dimensions, values: values)
  }

  private static func direction(
    _ dimensions: Int, _ generator: inout TestGenerator
  ) -> [Double] {
    var values = (0..<dimensions).map { _ in
      (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: -1..<1, using: &generator) }
    }
    let norm = values.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
    for index in values.indices { values[index] /= norm }
    return values
  }
}

extension DenseMatrix {
  /// A matrix from the entries of its rows.
  init(_ rows: [[Scalar]]) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap { $0 })
  }
}
