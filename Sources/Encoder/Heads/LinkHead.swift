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
    precondition(!kinds.isEmpty && queries.weights.rows.isMultiple(of: kinds.count))
    precondition(
      queries.weights.rows == keys.weights.rows && queries.weights.columns == keys.weights.columns,
      "queries and keys are of one shape")
    self.kinds = kinds
    size = queries.weights.rows / kinds.count
    let width = queries.weights.columns
    self.queries = LinearLayer(
      weights: queries.weights.values, bias: queries.bias, inputs: width)
    self.keys = LinearLayer(weights: keys.weights.values, bias: keys.bias, inputs: width)
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
    func part(_ part: String) throws(ModelFileError) -> (
      weights: DenseMatrix<Float>, bias: [Float]
    ) {
      let (tensor, rows) = ("heads.\(name).\(part)", kinds.count * size)
      let values = try folder.matrix(tensor, in: file, rows: rows, columns: width)
      return (
        DenseMatrix(rows: rows, columns: width, values: values),
        try folder.floats("\(tensor).bias", in: file, shape: [rows])
      )
    }
    self.init(kinds: kinds, queries: try part("query"), keys: try part("key"))
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
