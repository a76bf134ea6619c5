public import ModelFiles
public import NumericCore

/// A linear classifier of hidden states, as data: a name, labels, weights and a bias.
///
/// In a tensor file it is `heads.NAME.weight` (`labels × width`; floating point, or signed bytes with
/// `heads.NAME.scale`), `heads.NAME.bias`, and `heads.NAME.labels`, the labels as UTF-8, one a line.
public struct LinearHead: Sendable {
  /// What the head tells apart, such as `quotation`.
  public let name: String
  /// The labels, in the order of the columns of the scores.
  public let labels: [String]
  /// The length of the hidden states that the head reads.
  public let width: Int
  /// The layers whose states it reads.
  public let top: EncoderTop
  private let layer: LinearLayer

  /// Makes a head.
  ///
  /// - Parameters:
  ///   - name: What the head tells apart.
  ///   - labels: A label for each row of the weights.
  ///   - weights: `labels × width`.
  ///   - bias: An entry for each label.
  ///   - top: The layers whose states it reads.
  public init(
    name: String, labels: [String], weights: DenseMatrix<Float>, bias: [Float],
    top: EncoderTop = .trunk
  ) {
    precondition(weights.rows == labels.count && bias.count == labels.count, "a row for each label")
    self.name = name
    self.labels = labels
    width = weights.columns
    self.top = top
    layer = LinearLayer(weights: weights.values, bias: bias, inputs: weights.columns)
  }

  /// Reads a head from a model.
  ///
  /// - Parameters:
  ///   - name: The name of the head.
  ///   - folder: The model.
  ///   - file: The tensor file of the model that holds the head.
  ///   - width: The length of the hidden states.
  ///   - top: The layers whose states it reads.
  /// - Throws: ``/ModelFiles/ModelFileError`` when a tensor is missing, has another shape or holds a
  ///   number that is not finite.
  public init(
    readingNamed name: String, from folder: ModelFolder, file: String, width: Int,
    top: EncoderTop = .trunk
  ) throws(ModelFileError) {
    let labels = try folder.lines("heads.\(name).labels", in: file)
    self.init(
      name: name, labels: labels,
      weights: DenseMatrix(
        rows: labels.count, columns: width,
        values: try folder.matrix("heads.\(name)", in: file, rows: labels.count, columns: width)),
      bias: try folder.floats("heads.\(name).bias", in: file, shape: [labels.count]),
      top: top)
  }

  /// The scores of every row of hidden states, before any softmax.
  ///
  /// - Parameter hiddenStates: `pieces × width`.
  /// - Returns: `pieces × labels`.
  /// - Complexity: O(pieces · width · labels).
  public func scores(of hiddenStates: DenseMatrix<Float>) -> DenseMatrix<Float> {
    precondition(hiddenStates.columns == width, "a head reads states of \(width) entries")
    return scores(of: hiddenStates.values, rows: 0..<hiddenStates.rows)
  }

  /// The scores of some rows of `width` entries.
  func scores(of values: [Float], rows: Range<Int>) -> DenseMatrix<Float> {
    var scores = DenseMatrix<Float>(rows: rows.count, columns: labels.count)
    layer.apply(values, rows: rows, into: &scores.values)
    return scores
  }
}

extension ModelFolder {
  /// The lines of a tensor that holds UTF-8, without the empty ones.
  func lines(_ name: String, in file: String) throws(ModelFileError) -> [String] {
    try tensor(name, in: file, of: .uint8).bytes
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
