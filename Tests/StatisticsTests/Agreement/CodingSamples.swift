import Statistics
import TestSupport

/// Codes made up for tests: a truth for each unit, and coders who miss it or say nothing at times.
enum CodingSamples {
  /// - Returns: Units × coders, numbers from 1.
  static func codes(
    units: Int, coders: Int, categories: Int, error: Double, missing: Double = 0,
    using generator: inout TestGenerator
  ) -> [[Double?]] {
    (0..<units).map { _ in
      let truth = Int.random(in: 1...categories, using: &generator)
      return (0..<coders).map { _ in
        guard Double.random(in: 0..<1, using: &generator) >= missing else { return nil }
        let errs = Double.random(in: 0..<1, using: &generator) < error
        return Double(errs ? Int.random(in: 1...categories, using: &generator) : truth)
      }
    }
  }

  /// Krippendorff's example of four observers, twelve units, five values and missing ratings
  /// ("Computing Krippendorff's Alpha-Reliability", 2011, part C).
  static let krippendorff: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
  ]
}
