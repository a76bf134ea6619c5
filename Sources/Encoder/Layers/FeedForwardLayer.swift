/// Two linear layers with a GELU between them, a residual connection and a normalisation.
struct FeedForwardLayer: Sendable {
  private let input: LinearLayer
  private let output: LinearLayer
  private let normalization: LayerNormalization
  /// How many rows are expanded at one time.
  private let rowsAtOnce: Int

  init(input: LinearLayer, output: LinearLayer, normalization: LayerNormalization) {
    precondition(input.outputs == output.inputs && input.inputs == output.outputs)
    self.input = input
    self.output = output
    self.normalization = normalization
    rowsAtOnce =
      input.keepsBytes ? EncoderWorkspace.byteRows : EncoderWorkspace.expandedRows
  }

  /// `hidden ← normalisation of (hidden + output(GELU(input(hidden))))` for every row.
  ///
  /// The inner rows are as wide as four hidden ones: they are made for some rows at a time. Those between
  /// layers of bytes stay in the cache of a core with the weights; weights of floats do not fit, and more
  /// rows at once are faster, since the weights are read less often.
  func apply(_ workspace: inout EncoderWorkspace) {
    for first in stride(from: 0, to: workspace.rows, by: rowsAtOnce) {
      let rows = first..<min(first + rowsAtOnce, workspace.rows)
      input.apply(workspace.hidden, rows: rows, into: &workspace.expanded)
      TransformerKernels.gelu(&workspace.expanded, count: rows.count * input.outputs)
      output.apply(
        workspace.expanded, rows: 0..<rows.count, into: &workspace.update, from: first)
    }
    normalization.apply(&workspace.update, adding: workspace.hidden, rows: workspace.rows)
    swap(&workspace.hidden, &workspace.update)
  }
}
