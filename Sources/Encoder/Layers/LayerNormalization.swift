/// Layer normalisation (Ba, Kiros and Hinton, 2016): every row gets mean 0 and variance 1, then a
/// gain and a shift for each entry.
struct LayerNormalization: Sendable {
  private let gain: [Float]
  private let shift: [Float]
  private let epsilon: Float

  /// Makes a normalisation of rows of `gain.count` entries; `epsilon` is added to the variance.
  init(gain: [Float], shift: [Float], epsilon: Double) {
    precondition(gain.count == shift.count && !gain.isEmpty)
    self.gain = gain
    self.shift = shift
    self.epsilon = Float(epsilon)
  }

  /// `values ← normalisation of (values + residual)`; an empty residual is zero.
  func apply(_ values: inout [Float], adding residual: [Float] = [], rows: Int) {
    TransformerKernels.normalize(
      &values, adding: residual, rows: rows, gain: gain, shift: shift, epsilon: epsilon)
  }
}
