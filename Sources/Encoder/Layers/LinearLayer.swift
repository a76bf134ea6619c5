internal import ModelFiles

/// An affine map of rows: `output = input · weightsᵀ + bias`.
///
/// Weights that stay bytes have products that are summed exactly, in whole numbers to which the rows are
/// rounded.
package struct LinearLayer: Sendable {
  private enum Weights: Sendable {
    case floats(panels: [Float])
    case bytes(BytePanels)
  }

  /// The length of an input row.
  package let inputs: Int
  /// The length of an output row.
  package let outputs: Int
  private let weights: Weights
  private let bias: [Float]

  /// Makes a layer of floats.
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
    self.weights = .floats(panels: panels)
  }

  /// Makes a layer of bytes.
  ///
  /// - Parameters:
  ///   - weights: A row for each output.
  ///   - bias: An entry for each output.
  init(weights: ScaledRows, bias: [Float]) {
    precondition(weights.rows == bias.count)
    (inputs, outputs) = (weights.columns, weights.rows)
    self.bias = bias
    self.weights = .bytes(BytePanels(weights))
  }

  /// Whether the weights are bytes.
  var keepsBytes: Bool {
    switch weights {
    case .floats: false
    case .bytes: true
    }
  }

  /// Maps some rows: `output` has room for `rows × outputs` entries.
  ///
  /// - Complexity: O(rows · inputs · outputs).
  package func apply(
    _ input: [Float], rows: Range<Int>, into output: inout [Float], from first: Int = 0
  ) {
    apply(
      input, rows: rows, into: &output,
      RowLayout(start: first * outputs, rows: rows.count, columns: outputs))
  }

  /// Maps some rows to where a layout says.
  func apply(
    _ input: [Float], rows: Range<Int>, into output: inout [Float], _ layout: RowLayout
  ) {
    let inputLayout = RowLayout(start: rows.lowerBound * inputs, rows: rows.count, columns: inputs)
    switch weights {
    case .floats(let panels):
      PanelKernels.multiply(input, inputLayout, by: panels, bias: bias, into: &output, layout)
    case .bytes(let panels):
      panels.multiply(input, inputLayout, bias: bias, into: &output, layout)
    }
  }
}

extension ModelFolder {
  /// A layer of `NAME.weight` (`outputs × inputs`; floating point, or signed bytes with their scales) and
  /// `NAME.bias`.
  ///
  /// - Throws: ``/ModelFiles/ModelFileError`` when a tensor is missing, has another shape or holds a
  ///   number that is not finite.
  func linearLayer(
    _ name: String, in file: String, inputs: Int, outputs: Int, products: LayerProducts
  ) throws(ModelFileError) -> LinearLayer {
    let bias = try floats("\(name).bias", in: file, shape: [outputs])
    if products == .bytes, files[file]?.tensors["\(name).weight"]?.element == .int8 {
      let weights = try scaledRows(name, in: file, rows: outputs, columns: inputs)
      return LinearLayer(weights: weights, bias: bias)
    }
    let weights = try matrix(name, in: file, rows: outputs, columns: inputs)
    return LinearLayer(weights: weights, bias: bias, inputs: inputs)
  }
}
