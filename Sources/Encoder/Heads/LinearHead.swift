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
  private let layer: LinearLayer

  /// Makes a head.
  ///
  /// - Parameters:
  ///   - name: What the head tells apart.
  ///   - labels: A label for each row of the weights.
  ///   - weights: `labels × width`.
  ///   - bias: An entry for each label.
  public init(name: String, labels: [String], weights: DenseMatrix<Float>, bias: [Float]) {
    precondition(weights.rows == labels.count && bias.count == labels.count, "a row for each label")
    self.name = name
    self.labels = labels
    width = weights.columns
    layer = LinearLayer(weights: weights.values, bias: bias, inputs: weights.columns)
  }

  /// Reads a head from a tensor file.
  ///
  /// - Parameters:
  ///   - name: The name of the head.
  ///   - file: The tensors.
  ///   - width: The length of the hidden states.
  ///   - path: The file's name, for errors.
  /// - Throws: ``/ModelFiles/ModelFileError/missingTensor(path:name:expected:)``.
  public init(
    readingNamed name: String, from file: TensorFile, width: Int, path: String
  ) throws(ModelFileError) {
    let stored = StoredWeights(file, path: path)
    guard let lines = file.tensors["heads.\(name).labels"], lines.element == .uint8 else {
      throw .missingTensor(path: path, name: "heads.\(name).labels", expected: "labels as UTF-8")
    }
    let labels = lines.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self) }
    self.init(
      name: name, labels: labels,
      weights: DenseMatrix(
        rows: labels.count, columns: width,
        values: try stored.matrix("heads.\(name).weight", rows: labels.count, columns: width)),
      bias: try stored.vector("heads.\(name).bias", count: labels.count))
  }

  /// The scores of every row of hidden states, before any softmax.
  ///
  /// - Parameter hiddenStates: `pieces × width`.
  /// - Returns: `pieces × labels`.
  /// - Complexity: O(pieces · width · labels).
  public func scores(of hiddenStates: DenseMatrix<Float>) -> DenseMatrix<Float> {
    precondition(hiddenStates.columns == width, "a head reads states of \(width) entries")
    var scores = DenseMatrix<Float>(rows: hiddenStates.rows, columns: labels.count)
    layer.apply(hiddenStates.values, rows: 0..<hiddenStates.rows, into: &scores.values)
    return scores
  }
}
