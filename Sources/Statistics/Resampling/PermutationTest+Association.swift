internal import NumericCore

/// Pairs whose association is tested: the second of each pair is shuffled.
extension PermutationTest {
  /// Whether pairs are uncorrelated, by Pearson's correlation.
  ///
  /// - Parameters:
  ///   - x: The first of each pair.
  ///   - y: The second of each pair.
  /// - Returns: The test, whose statistic is the correlation; nil where a side is constant, not finite
  ///   or of fewer than two values.
  public func correlation(_ x: [Double], _ y: [Double]) -> PermutationResult? {
    precondition(x.count == y.count, "an association needs pairs")
    guard let x = Self.standardized(x), let y = Self.standardized(y) else { return nil }
    // A correlation is at most 1, and rounding is that of a sum of products.
    return association(x, y, rounding: 64 * Double.ulpOfOne) { ProductSum.value($0, $1) }
  }

  /// Any statistic of pairs.
  ///
  /// - Parameters:
  ///   - x: The first of each pair.
  ///   - y: The second of each pair.
  ///   - statistic: Computes the statistic of two columns. It runs on several threads at a time.
  /// - Returns: The test; nil without pairs or where the statistic of the data is NaN.
  public func association(
    _ x: [Double], _ y: [Double],
    statistic: @escaping @Sendable (_ x: Span<Double>, _ y: Span<Double>) -> Double
  ) -> PermutationResult? {
    precondition(x.count == y.count, "an association needs pairs")
    return association(x, y, rounding: 0, statistic)
  }

  private func association(
    _ x: [Double], _ y: [Double], rounding: Double,
    _ statistic: @Sendable (Span<Double>, Span<Double>) -> Double
  ) -> PermutationResult? {
    guard !x.isEmpty else { return nil }
    let observed = statistic(x.span, y.span)
    guard !observed.isNaN else { return nil }
    let rounding = rounding + Self.rounding(observed)
    let arrangements = LabelArrangements(
      labels: Array(y.indices), blocks: [y.startIndex..<y.endIndex])
    if arrangements.count(upTo: resamples) != nil {
      var counts = ArrangementCounts()
      var order = y
      arrangements.forEach { places in
        for place in places.indices { order[place] = y[places[place]] }
        counts.add(statistic(x.span, order.span), observed: observed, rounding: rounding)
      }
      return result(observed, counts, isExact: true)
    }
    let counts = drawn { draws, counts in
      var order = y
      for draw in draws {
        var stream = stream(draw)
        for place in y.indices { order[place] = y[place] }
        var span = order.mutableSpan
        stream.reorder(&span, in: y.indices)
        counts.add(statistic(x.span, order.span), observed: observed, rounding: rounding)
      }
    }
    return result(observed, counts, isExact: false)
  }

  /// Values less their mean, of length 1; nil where they do not differ.
  private static func standardized(_ values: [Double]) -> [Double]? {
    guard let centered = centered(values), values.contains(where: { $0 != values[0] }) else {
      return nil
    }
    let length = ProductSum.value(centered.span, centered.span).squareRoot()
    guard length > 0, length.isFinite else { return nil }
    return centered.map { $0 / length }
  }
}
