import NumericCore

/// The distances between all pairs of items, each pair once.
public struct CondensedDistances: Sendable, Equatable {
  /// The number of items.
  public let count: Int
  /// The distances of (0, 1), (0, 2), …, (1, 2), …: the upper triangle, row after row.
  private(set) var values: [Float]

  /// Computes the distance of every pair.
  ///
  /// - Parameters:
  ///   - count: The number of items; memory is `2 · count²` bytes.
  ///   - distance: The distance of two items, the first before the second: zero or more, or
  ///     infinity for two that must never be in one cluster.
  public init(count: Int, distance: (_ first: Int, _ second: Int) -> Float) {
    precondition(count >= 0)
    var values: [Float] = []
    values.reserveCapacity(count * (count - 1) / 2)
    for first in 0..<count {
      for second in first + 1..<max(first + 1, count) {
        let value = distance(first, second)
        precondition(value >= 0, "a distance is zero or more: (\(first), \(second)) has \(value)")
        values.append(value)
      }
    }
    self.count = count
    self.values = values
  }

  init(count: Int, values: [Float]) {
    precondition(values.count == count * (count - 1) / 2)
    self.count = count
    self.values = values
  }

  /// The distance of two items, zero for one and the same.
  public subscript(first: Int, second: Int) -> Float {
    precondition(first >= 0 && first < count && second >= 0 && second < count)
    return first == second ? 0 : values[Self.position(first, second, count)]
  }

  /// Where the distance of two different items is.
  @inline(__always)
  static func position(_ first: Int, _ second: Int, _ count: Int) -> Int {
    let low = min(first, second)
    return low * (2 * count - low - 1) / 2 + max(first, second) - low - 1
  }
}

extension CondensedDistances {
  /// What is measured between two points.
  enum Measure {
    /// One minus the cosine.
    case cosine
    /// The squared Euclidean distance of the points scaled to unit length.
    case squaredEuclidean
  }

  /// The distances of points by their directions.
  ///
  /// A point of zeros has the cosine 0 with all others, and the distance 0 from other such points.
  init(_ measure: Measure, of points: DenseMatrix<Float>, parallelism: Parallelism) {
    let units = UnitRows(of: points)
    let rows = units.filled
    var isUnit = [Bool](repeating: false, count: rows.rows)
    for item in units.items { isUnit[item] = true }
    let directed = isUnit

    let blocks = RowBlocks(rows: rows.rows, blockRows: 64)
    // A few blocks at a time, so that their square tables take little memory.
    let groups = RowBlocks(rows: blocks.count, blockRows: 16)
    var values: [Float] = []
    values.reserveCapacity(rows.rows * (rows.rows - 1) / 2)
    for group in 0..<groups.count {
      let first = groups[group].lowerBound
      for part in parallelism.map(
        blocks: groups[group].count,
        { Self.triangle(measure, of: rows, directed, blocks[first + $0]) })
      {
        values.append(contentsOf: part)
      }
    }
    self.init(count: rows.rows, values: values)
  }

  private static func triangle(
    _ measure: Measure, of points: DenseMatrix<Float>, _ directed: [Bool], _ rows: Range<Int>
  ) -> [Float] {
    var table = [Float](repeating: 0, count: rows.count * points.rows)
    var span = table.mutableSpan
    points.multiply(rows: rows, byTransposeOf: points, into: &span)
    let products = table.span
    var values: [Float] = []
    for first in rows {
      let start = (first - rows.lowerBound) * points.rows
      for second in first + 1..<max(first + 1, points.rows) {
        let product = products[start + second]
        let both = directed[first] && directed[second]
        let none = !directed[first] && !directed[second]
        let cosineDistance: Float = none ? 0 : 1 - product
        let distance = cosineDistance > Distinctness.tolerance ? cosineDistance : 0
        switch measure {
        case .cosine: values.append(distance)
        case .squaredEuclidean: values.append(both ? 2 * distance : distance)
        }
      }
    }
    return values
  }
}
