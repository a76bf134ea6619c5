internal import CKernels

/// The parts of a transformer that are not products, in place and row by row.
enum TransformerKernels {
  /// The exact GELU (Hendrycks and Gimpel, 2016) of the first `count` values.
  static func gelu(_ values: inout [Float], count: Int) {
    precondition(values.count >= count)
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe exact_gelu(values.baseAddress, count)
    }
  }

  /// `values ← normalisation of (values + residual)` by rows; an empty residual is zero.
  static func normalize(
    _ values: inout [Float], adding residual: [Float] = [], rows: Int, gain: [Float],
    shift: [Float], epsilon: Float
  ) {
    let width = gain.count
    precondition(shift.count == width && values.count >= rows * width)
    precondition(residual.isEmpty || residual.count >= rows * width)
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe residual.withUnsafeBufferPointer { residual in
        unsafe gain.withUnsafeBufferPointer { gain in
          unsafe shift.withUnsafeBufferPointer { shift in
            unsafe residual_layer_norm(
              values.baseAddress, residual.isEmpty ? nil : residual.baseAddress, rows, width,
              gain.baseAddress, shift.baseAddress, epsilon)
          }
        }
      }
    }
  }

  /// Every row becomes `exp(scale · row)` divided by its sum; rows take up whole lanes.
  static func softmax(_ scores: inout [Float], _ layout: RowLayout, scale: Float) {
    guard !layout.isEmpty else { return }
    precondition(layout.isOfScores(in: scores.count))
    unsafe scores.withUnsafeMutableBufferPointer { scores in
      guard let first = scores.baseAddress else { return }
      unsafe scaled_softmax(first + layout.start, layout.rows, layout.columns, layout.step, scale)
    }
  }

  /// The logarithm of the sum of `exp(scale · row)` for every row; rows take up whole lanes.
  static func logSums(_ scores: [Float], _ layout: RowLayout, scale: Float) -> [Float] {
    guard !layout.isEmpty else { return [] }
    precondition(layout.isOfScores(in: scores.count))
    var sums = [Float](repeating: 0, count: layout.rows)
    unsafe scores.withUnsafeBufferPointer { scores in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let first = scores.baseAddress else { return }
        unsafe scaled_log_sums(
          first + layout.start, layout.rows, layout.columns, layout.step, scale, sums.baseAddress)
      }
    }
    return sums
  }
}
