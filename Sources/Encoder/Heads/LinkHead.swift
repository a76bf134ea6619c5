public import ModelFiles
public import NumericCore

/// A head that tells which piece another piece points to, such as the cue of a quotation.
///
/// Its scores are products of queries and keys (Vinyals, Fortunato and Jaitly, 2015), divided by the
/// square root of their length (Vaswani and others, 2017).
///
/// In a tensor file it is `heads.NAME.query.weight` and `heads.NAME.key.weight` (`kinds · size ×
/// width`), each with its `.bias`, and `heads.NAME.labels`, the kinds of link as UTF-8, one a line.
public struct LinkHead: Sendable {
  /// The kinds of link, such as `cue` and `source`.
  public let kinds: [String]
  /// The length of a query or key of one kind.
  public let size: Int
  private let queries: LinearLayer
  private let keys: LinearLayer

  /// Makes a head.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of link.
  ///   - queries: Weights of `kinds · size × width` and as many biases.
  ///   - keys: The same for the pieces that are pointed to.
  public init(
    kinds: [String], queries: (weights: DenseMatrix<Float>, bias: [Float]),
    keys: (weights: DenseMatrix<Float>, bias: [Float])
  ) {
    func layer(_ part: (weights: DenseMatrix<Float>, bias: [Float])) -> LinearLayer {
      LinearLayer(weights: part.weights.values, bias: part.bias, inputs: part.weights.columns)
    }
    self.init(kinds: kinds, queries: layer(queries), keys: layer(keys))
  }

  private init(kinds: [String], queries: LinearLayer, keys: LinearLayer) {
    precondition(!kinds.isEmpty && queries.outputs.isMultiple(of: kinds.count))
    precondition(
      queries.outputs == keys.outputs && queries.inputs == keys.inputs,
      "queries and keys are of one shape")
    self.kinds = kinds
    size = queries.outputs / kinds.count
    (self.queries, self.keys) = (queries, keys)
  }

  /// Reads a head from a model.
  ///
  /// - Parameters:
  ///   - name: The name of the head.
  ///   - folder: The model.
  ///   - file: The tensor file of the model that holds the head.
  ///   - size: The length of a query or key of one kind.
  ///   - width: The length of the hidden states.
  /// - Throws: ``/ModelFiles/ModelFileError`` when a tensor is missing, has another shape or holds a
  ///   number that is not finite.
  public init(
    readingNamed name: String, from folder: ModelFolder, file: String, size: Int, width: Int
  ) throws(ModelFileError) {
    let kinds = try folder.lines("heads.\(name).labels", in: file)
    func layer(_ part: String) throws(ModelFileError) -> LinearLayer {
      try folder.linearLayer(
        "heads.\(name).\(part)", in: file, inputs: width, outputs: kinds.count * size,
        products: .bytes)
    }
    self.init(kinds: kinds, queries: try layer("query"), keys: try layer("key"))
  }

  /// The links within one sequence.
  ///
  /// - Parameters:
  ///   - hidden: Rows of `width` entries.
  ///   - rows: The rows of the sequence.
  /// - Returns: The links from and to each piece.
  /// - Complexity: O(rows · kinds · size · width).
  func links(of hidden: [Float], rows: Range<Int>) -> SequenceLinks {
    var queries = [Float](repeating: 0, count: rows.count * self.queries.outputs)
    var keys = [Float](repeating: 0, count: rows.count * self.keys.outputs)
    self.queries.apply(hidden, rows: rows, into: &queries)
    self.keys.apply(hidden, rows: rows, into: &keys)
    return SequenceLinks(
      count: rows.count, kinds: kinds.count, size: size, queries: queries, keys: keys)
  }
}
