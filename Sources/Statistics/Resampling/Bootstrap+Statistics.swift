internal import NumericCore

/// Any statistic, as a function of what was drawn. A result of NaN means that a resample has no
/// value: it is left out and counted.
extension Bootstrap {
  /// Any statistic of the values of a resample.
  ///
  /// BCa calls it once a unit more than there are resamples.
  ///
  /// - Parameters:
  ///   - values: The sample.
  ///   - design: How it is drawn.
  ///   - statistic: Computes the statistic of the values of a resample, which come in the order they
  ///     were drawn. It runs on several threads at a time.
  /// - Returns: The statistic and its interval; nil where it is not finite for the sample itself or
  ///   there are fewer than two units.
  public func statistic(
    of values: [Double], design: ResamplingDesign = .independent,
    _ statistic: @escaping @Sendable (Span<Double>) -> Double
  ) -> BootstrapEstimate? {
    estimate(
      DrawnProblem(plan: DrawPlan(design, count: values.count)) { indices in
        var drawn: [Double] = []
        drawn.reserveCapacity(indices.count)
        for place in indices.indices { drawn.append(values[indices[place]]) }
        return statistic(drawn.span)
      })
  }

  /// Any statistic of the observations of a resample, given by their indices.
  ///
  /// - Parameters:
  ///   - count: The number of observations of the sample.
  ///   - design: How they are drawn.
  ///   - statistic: Computes the statistic of the observations of a resample, which come as often as
  ///     they were drawn. It runs on several threads at a time.
  /// - Returns: The statistic and its interval; nil where it is not finite for the sample itself or
  ///   there are fewer than two units.
  public func statistic(
    ofIndicesBelow count: Int, design: ResamplingDesign = .independent,
    _ statistic: @escaping @Sendable (Span<Int>) -> Double
  ) -> BootstrapEstimate? {
    estimate(DrawnProblem(plan: DrawPlan(design, count: count), statistic: statistic))
  }

  /// Any statistic of weighted observations, given how often each was drawn.
  ///
  /// - Parameters:
  ///   - count: The number of observations of the sample.
  ///   - design: How they are drawn.
  ///   - statistic: Computes the statistic where each observation counts as often as its weight says;
  ///     with ones, of the sample itself. It runs on several threads at a time.
  /// - Returns: The statistic and its interval; nil where it is not finite for the sample itself or
  ///   there are fewer than two units.
  public func statistic(
    ofWeights count: Int, design: ResamplingDesign = .independent,
    _ statistic: @escaping @Sendable (Span<Int>) -> Double
  ) -> BootstrapEstimate? {
    estimate(
      DrawnProblem(plan: DrawPlan(design, count: count)) { indices in
        var weights = [Int](repeating: 0, count: count)
        for place in indices.indices { weights[indices[place]] += 1 }
        return statistic(weights.span)
      })
  }
}

/// The bootstrap of a function of the indices of the observations drawn.
struct DrawnProblem: ResamplingProblem {
  let plan: DrawPlan
  let statistic: @Sendable (Span<Int>) -> Double
  let observed: ResampledValue

  init(plan: DrawPlan, statistic: @escaping @Sendable (Span<Int>) -> Double) {
    self.plan = plan
    self.statistic = statistic
    let all = Array(plan.members.indices)
    observed = ResampledValue(all.isEmpty ? .nan : statistic(all.span))
  }

  var strataSizes: [Int] { plan.strata.map(\.count) }

  func replicates(_ resamples: Range<Int>, from streams: RandomStreams) -> [ResampledValue] {
    var drawn: [Int] = []
    return resamples.map { resample in
      var stream = streams[UInt64(resample)]
      drawn.removeAll(keepingCapacity: true)
      for units in plan.strata {
        stream.forEachDraw(from: units) { unit in drawn += plan.observations(of: unit) }
      }
      return ResampledValue(statistic(drawn.span))
    }
  }

  func withoutUnits(_ units: Range<Int>, of stratum: Int) -> [Double] {
    let first = plan.strata[stratum].lowerBound
    return units.map { unit in
      let (start, end) = (plan.starts[first + unit], plan.starts[first + unit + 1])
      let rest = Array(plan.members[..<start] + plan.members[end...])
      return statistic(rest.span)
    }
  }
}

extension RandomStream {
  /// Draws as many units of a range as it has, with replacement.
  mutating func forEachDraw(from units: Range<Int>, _ body: (Int) -> Void) {
    var indices = [UInt32](repeating: 0, count: units.count)
    var span = indices.mutableSpan
    fill(&span, below: units.count)
    for index in indices { body(units.lowerBound + Int(index)) }
  }
}
