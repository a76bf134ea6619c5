/// An affine map of rows: `output = input · weightsᵀ + bias`.
package struct LinearLayer: Sendable {
  /// The length of an input row.
  package let inputs: Int
  /// The length of an output row.
  package let outputs: Int
  private let panels: [Float]
  private let bias: [Float]

  /// Makes a layer.
  ///
  /// - Parameters:
  ///   - weights: `outputs × inputs` entries, a row for each output.
  ///   - bias: An entry for each output.
  ///   - inputs: The length of an input row.
  package init(weights: [Float], bias: [Float], inputs: Int) {
    precondition(weights.count == bias.count * inputs)
    self.inputs = inputs
    self.outputs = bias.count
    self.bias = bias
    var panels = [Float](
      repeating: 0, count: PanelKernels.panelCount(inner: inputs, columns: bias.count))
    PanelKernels.layOut(
      weights, RowLayout(rows: bias.count, columns: inputs), transposed: true, into: &panels)
    self.panels = panels
  }

  /// Maps some rows: `output` has room for `rows × outputs` entries.
  ///
  /// - Complexity: O(rows · inputs · outputs).
  package func apply(
    _ input: [Float], rows: Range<Int>, into output: inout [Float], from first: Int = 0
  ) {
    PanelKernels.multiply(
      input, RowLayout(start: rows.lowerBound * inputs, rows: rows.count, columns: inputs),
      by: panels, bias: bias, into: &output,
      RowLayout(start: first * outputs, rows: rows.count, columns: outputs))
  }
}
