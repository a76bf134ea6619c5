/// Scaled dot-product attention with several heads (Vaswani et al., 2017), a residual connection and
/// a normalisation.
///
/// A piece attends to the pieces of its own sequence, to all of them.
struct AttentionLayer: Sendable {
  private let heads: Int
  /// Query, key and value of all heads.
  private let projections: [LinearLayer]
  private let output: LinearLayer
  private let normalization: LayerNormalization
  /// How many rows of scores are made at one time.
  private let rowsAtOnce: Int
  /// How many rows become query, key and value at one time.
  private let projectedAtOnce: Int

  init(
    heads: Int, projections: [LinearLayer], output: LinearLayer, normalization: LayerNormalization
  ) {
    let width = output.outputs
    precondition(projections.count == 3, "query, key and value")
    precondition((projections + [output]).allSatisfy { $0.inputs == width && $0.outputs == width })
    precondition(heads >= 1 && width.isMultiple(of: heads))
    self.heads = heads
    self.projections = projections
    self.output = output
    self.normalization = normalization
    rowsAtOnce = output.keepsBytes ? 24 : EncoderWorkspace.scoreRows
    projectedAtOnce = output.keepsBytes ? EncoderWorkspace.byteRows : .max
  }

  /// `hidden ← normalisation of (hidden + output(attention(hidden)))`.
  ///
  /// - Parameters:
  ///   - workspace: The rows.
  ///   - sequences: The rows of each sequence.
  func apply(_ workspace: inout EncoderWorkspace, sequences: [Range<Int>]) {
    let width = output.inputs
    for first in stride(from: 0, to: workspace.rows, by: projectedAtOnce) {
      let rows = first..<min(first + projectedAtOnce, workspace.rows)
      for (part, projection) in projections.enumerated() {
        projection.apply(
          workspace.hidden, rows: rows, into: &workspace.projected,
          RowLayout(
            start: (3 * first + part) * width, rows: rows.count, columns: width, step: 3 * width))
      }
    }
    for sequence in sequences {
      for head in 0..<heads { attend(head, in: sequence, &workspace) }
    }
    output.apply(workspace.context, rows: 0..<workspace.rows, into: &workspace.update)
    normalization.apply(&workspace.update, adding: workspace.hidden, rows: workspace.rows)
    swap(&workspace.hidden, &workspace.update)
  }

  /// The context of one head of one sequence: `softmax(queries · keysᵀ / √d) · values`.
  private func attend(_ head: Int, in sequence: Range<Int>, _ workspace: inout EncoderWorkspace) {
    let width = output.inputs
    let (size, length) = (width / heads, sequence.count)
    /// Some rows of this head among the queries (0), keys (1) or values (2).
    func rows(_ part: Int, _ rows: Range<Int>) -> RowLayout {
      RowLayout(
        start: rows.lowerBound * 3 * width + part * width + head * size, rows: rows.count,
        columns: size, step: 3 * width)
    }
    PanelKernels.layOut(
      workspace.projected, rows(1, sequence), transposed: true, into: &workspace.keys)
    PanelKernels.layOut(
      workspace.projected, rows(2, sequence), transposed: false, into: &workspace.values)
    let scale = 1 / Float(size).squareRoot()
    for first in stride(
      from: sequence.lowerBound, to: sequence.upperBound, by: rowsAtOnce)
    {
      let some = first..<min(first + rowsAtOnce, sequence.upperBound)
      let scores = RowLayout(scoreRows: some.count, columns: length)
      PanelKernels.multiply(
        workspace.projected, rows(0, some), by: workspace.keys, into: &workspace.scores, scores)
      TransformerKernels.softmax(&workspace.scores, scores, scale: scale)
      PanelKernels.multiply(
        workspace.scores, scores, by: workspace.values, into: &workspace.context,
        RowLayout(
          start: first * width + head * size, rows: some.count, columns: size, step: width))
    }
  }
}
