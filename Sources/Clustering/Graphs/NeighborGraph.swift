public import NumericCore

/// The graph that joins every item with the items most similar to it.
///
/// An edge's weight is the cosine of its items. It is there when either item is among the nearest
/// of the other, so the graph is symmetric; it has no loops and no edge of weight zero.
public struct NeighborGraph: Sendable {
  /// The weights of the edges, items × items, symmetric.
  public let weights: SparseMatrix
  /// How many nearest items were looked for.
  public let neighbors: Int
  // The nearest items of each, by descending weight.
  private let listStarts: [Int]
  private let listItems: [Int32]
  private let listWeights: [Float]

  /// The items nearest to one item, by descending cosine; ties by number.
  public struct Neighbors: Sendable, Equatable {
    /// The items.
    public let items: ArraySlice<Int32>
    /// Their cosines, all positive.
    public let cosines: ArraySlice<Float>
  }

  /// Finds the exact nearest neighbours of all points by cosine.
  ///
  /// - Parameters:
  ///   - points: A point in each row; only its direction counts. A point of zeros has no neighbour.
  ///   - neighbors: How many neighbours a point gets; fewer when fewer points have a positive
  ///     cosine with it.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Complexity: O(points² · dimensions) time, O(points · (dimensions + neighbours)) memory.
  public init(points: DenseMatrix<Float>, neighbors: Int = 30, parallelism: Parallelism = .single) {
    precondition(neighbors >= 0 && points.rows <= Int(Int32.max))
    let found = NeighborSearch(UnitRows(of: points).filled, neighbors: neighbors)
      .lists(parallelism)
    var starts = [0]
    var items: [Int32] = []
    var cosines: [Float] = []
    for lists in found {
      for (row, count) in lists.counts.enumerated() {
        let range = row * lists.capacity..<row * lists.capacity + count
        items.append(contentsOf: lists.items[range])
        cosines.append(contentsOf: lists.cosines[range])
        starts.append(items.count)
      }
    }
    listStarts = starts
    listItems = items
    listWeights = cosines
    self.neighbors = neighbors
    weights = SymmetricWeights.matrix(starts: starts, items: items, weights: cosines)
  }

  /// Takes a graph whose edges are known.
  ///
  /// - Parameter weights: The weights of the edges, items × items: symmetric, positive, none on the
  ///   diagonal; another matrix is a programmer's error.
  /// - Complexity: O(edges · log edges).
  public init(weights: SparseMatrix) {
    precondition(weights.rows == weights.columns && weights == weights.transposed())
    precondition(weights.values.allSatisfy { $0 > 0 }, "weights are positive")
    self.weights = weights
    var order: [Int] = []
    var longest = 0
    for item in 0..<weights.rows {
      let positions = weights.positions(ofRow: item)
      precondition(!positions.contains { Int(weights.columnIndices[$0]) == item }, "no loops")
      longest = max(longest, positions.count)
      order += positions.sorted {
        (weights.values[$1], $0) < (weights.values[$0], $1)
      }
    }
    neighbors = longest
    listStarts = weights.rowStarts.map { Int($0) }
    listItems = order.map { weights.columnIndices[$0] }
    listWeights = order.map { weights.values[$0] }
  }

  /// The number of items.
  public var count: Int { weights.rows }

  /// The items nearest to an item, as they were found: not every edge of the graph, but those this
  /// item asked for.
  public func nearest(of item: Int) -> Neighbors {
    let range = listStarts[item]..<listStarts[item + 1]
    return Neighbors(items: listItems[range], cosines: listWeights[range])
  }

  /// The sum of the weights of the edges of each item.
  public func degrees() -> [Double] {
    (0..<count).map { item in
      weights.positions(ofRow: item).reduce(0.0) { $0 + Double(weights.values[$1]) }
    }
  }
}
