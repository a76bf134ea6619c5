internal import NumericCore

/// Two samples whose means are compared.
extension PermutationTest {
  /// Whether two independent samples have one mean: labels are shuffled.
  ///
  /// - Parameters:
  ///   - first: The first sample.
  ///   - second: The second sample.
  /// - Returns: The test, whose statistic is the mean of the first less that of the second; nil where
  ///   a sample is empty or values are not finite.
  public func differenceOfMeans(_ first: [Double], _ second: [Double]) -> PermutationResult? {
    differenceOfMeans(
      first + second,
      inFirst: [Bool](repeating: true, count: first.count)
        + [Bool](repeating: false, count: second.count))
  }

  /// Whether two samples have one mean, where clusters or blocks are exchangeable.
  ///
  /// Random arrangements cost O(units) additions each, without a closure.
  ///
  /// - Parameters:
  ///   - values: The values of both samples.
  ///   - inFirst: For each value whether it is of the first sample.
  ///   - design: What is exchangeable: every observation; whole clusters, such as articles, each all
  ///     in one sample; either within strata (blocks), each of which keeps its numbers.
  /// - Returns: The test, whose statistic is the mean of the first less that of the second; nil where
  ///   a sample is empty or values are not finite.
  public func differenceOfMeans(
    _ values: [Double], inFirst: [Bool], design: ResamplingDesign = .independent
  ) -> PermutationResult? {
    precondition(values.count == inFirst.count, "every value needs a sample")
    guard inFirst.contains(true), inFirst.contains(false),
      let centered = Self.centered(values)
    else { return nil }
    let plan = DrawPlan(design, count: values.count)
    let labels = plan.labels(inFirst.map { $0 ? 1 : 0 })
    let count = Double(values.count)
    let firstCount = Double(inFirst.count { $0 })
    let ones = [Double](repeating: 1, count: values.count)
    let columns = design.clusters == nil ? [centered] : [centered, ones]
    let totals = UnitTotals([(columns, plan)], withProducts: false)
    let width = totals.width
    let sum = centered.reduce(0, +)
    @Sendable func difference(_ sums: Span<Double>) -> Double {
      let n = width == 1 ? firstCount : sums[1]
      return sums[0] / n - (sum - sums[0]) / (count - n)
    }
    @Sendable func sums(_ label: (Int) -> Int) -> [Double] {
      var sums = [Double](repeating: 0, count: width)
      for unit in labels.indices where label(unit) == 1 {
        for entry in 0..<width { sums[entry] += totals.rows[unit * width + entry] }
      }
      return sums
    }
    let observed = difference(sums { labels[$0] }.span)
    let size = centered.reduce(0) { $0 + abs($1) }
    let rounding =
      Self.rounding(observed)
      + 64 * Double.ulpOfOne * size * (1 / firstCount + 1 / (count - firstCount))
    let arrangements = LabelArrangements(labels: labels, blocks: plan.strata)
    if arrangements.count(upTo: resamples) != nil {
      var counts = ArrangementCounts()
      arrangements.forEach { arrangement in
        let value = difference(sums { arrangement[$0] }.span)
        counts.add(value, observed: observed, rounding: rounding)
      }
      return result(observed, counts, isExact: true)
    }
    let members = plan.strata.map { units in units.count { labels[$0] == 1 } }
    let room = plan.strata.reduce(0) { max($0, $1.count) }
    let counts = drawn { draws, counts in
      var marks = [UInt8](repeating: 0, count: room)
      var sums = [Double](repeating: 0, count: width)
      for draw in draws {
        var stream = stream(draw)
        for entry in sums.indices { sums[entry] = 0 }
        for (units, members) in zip(plan.strata, members) {
          var markSpan = marks.mutableSpan
          var sumSpan = sums.mutableSpan
          stream.addSubset(
            of: members, of: totals.rows.span, width: width, from: units, marks: &markSpan,
            to: &sumSpan)
        }
        counts.add(difference(sums.span), observed: observed, rounding: rounding)
      }
    }
    return result(observed, counts, isExact: false)
  }

  /// Whether paired differences have the mean 0: their signs are flipped.
  ///
  /// - Parameter differences: The first of each pair less the second.
  /// - Returns: The test, whose statistic is the mean difference; nil without pairs or where
  ///   differences are not finite.
  public func meanDifference(ofPairs differences: [Double]) -> PermutationResult? {
    let count = differences.count
    let total = differences.reduce(0, +)
    guard count > 0, total.isFinite else { return nil }
    let observed = total / Double(count)
    let size = differences.reduce(0) { $0 + abs($1) } / Double(count)
    let rounding = Self.rounding(observed) + 64 * Double.ulpOfOne * size
    if count < 62, 1 << count <= resamples {
      var counts = ArrangementCounts()
      for signs in 0..<(1 << count) {
        var sum = 0.0
        for (place, difference) in differences.enumerated() {
          sum += signs >> place & 1 == 0 ? difference : -difference
        }
        counts.add(sum / Double(count), observed: observed, rounding: rounding)
      }
      return result(observed, counts, isExact: true)
    }
    let counts = drawn { draws, counts in
      var marks = [UInt8](repeating: 0, count: count)
      for draw in draws {
        var stream = stream(draw)
        var span = marks.mutableSpan
        let flipped = stream.sumOfHalf(differences.span, marks: &span)
        counts.add(
          (total - 2 * flipped) / Double(count), observed: observed, rounding: rounding)
      }
    }
    return result(observed, counts, isExact: false)
  }

  /// Any statistic of paired differences: their signs are flipped.
  ///
  /// - Parameters:
  ///   - differences: The first of each pair less the second.
  ///   - statistic: Computes the statistic of differences. It runs on several threads at a time.
  /// - Returns: The test; nil without pairs or where the statistic of the data is NaN.
  public func signs(
    of differences: [Double], statistic: @escaping @Sendable (Span<Double>) -> Double
  ) -> PermutationResult? {
    let observed = statistic(differences.span)
    guard !differences.isEmpty, !observed.isNaN else { return nil }
    let rounding = Self.rounding(observed)
    let isExact = differences.count < 62 && 1 << differences.count <= resamples
    if isExact {
      var counts = ArrangementCounts()
      for signs in 0..<(1 << differences.count) {
        let flipped = differences.enumerated().map { place, difference in
          signs >> place & 1 == 0 ? difference : -difference
        }
        counts.add(statistic(flipped.span), observed: observed, rounding: rounding)
      }
      return result(observed, counts, isExact: true)
    }
    let counts = drawn { draws, counts in
      for draw in draws {
        var stream = stream(draw)
        let flipped = differences.map { stream.next() & 1 == 0 ? $0 : -$0 }
        counts.add(statistic(flipped.span), observed: observed, rounding: rounding)
      }
    }
    return result(observed, counts, isExact: false)
  }
}
