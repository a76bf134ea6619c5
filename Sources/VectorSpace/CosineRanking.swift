public import NumericCore

/// The nearest documents to a vector by cosine.
public enum CosineRanking {
  /// A document and its cosine.
  public struct Neighbor: Sendable, Equatable {
    /// The document's row.
    public let document: Int
    /// The cosine with the vector asked for, from -1 to 1.
    public let cosine: Double
  }

  /// Ranks documents by their cosine with a vector.
  ///
  /// - Parameters:
  ///   - vector: A unit vector of the space's rank.
  ///   - documents: Unit or zero rows, documents × rank.
  ///   - count: How many to return.
  ///   - excluded: A document to leave out, such as the one asked about.
  /// - Returns: The nearest documents, nearest first, ties by row.
  /// - Complexity: O(documents × (rank + log documents)).
  public static func nearest(
    to vector: ArraySlice<Float>, in documents: DenseMatrix<Float>, count: Int,
    excluding excluded: Int? = nil
  ) -> [Neighbor] {
    precondition(vector.count == documents.columns, "vectors of one space have one length")
    var neighbors: [Neighbor] = []
    for document in 0..<documents.rows where document != excluded {
      var sum = 0.0
      for (first, second) in zip(vector, documents.row(document)) {
        sum += Double(first) * Double(second)
      }
      neighbors.append(Neighbor(document: document, cosine: sum))
    }
    neighbors.sort { ($1.cosine, $0.document) < ($0.cosine, $1.document) }
    return Array(neighbors.prefix(count))
  }
}
