extension Array<Double> {
  /// The power of two that brings the largest magnitude into 1..<2; 1 where all are zero.
  ///
  /// Squares of the scaled values do not overflow, and multiplying rounds nothing but what vanishes
  /// beside the largest value.
  var binaryScale: Double {
    var largest = 0.0
    for value in self where value.magnitude > largest { largest = value.magnitude }
    guard largest > 0, largest.isFinite else { return 1 }
    let exponent = Swift.min(-largest.exponent, 1_022)
    return Double(sign: .plus, exponent: exponent, significand: 1)
  }

  /// Whether no value is NaN or infinite.
  var isFinite: Bool { allSatisfy { $0.isFinite } }
}
