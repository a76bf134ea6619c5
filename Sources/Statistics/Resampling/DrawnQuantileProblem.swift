internal import NumericCore

/// The bootstrap of a quantile where clusters or strata are drawn.
struct DrawnQuantileProblem: ResamplingProblem {
  /// The values in ascending order, and the unit of each.
  let sorted: [Double]
  let unitOf: [Int]
  let plan: DrawPlan
  let probability: Double
  let observed: ResampledValue

  init(_ values: [Double], _ probability: Double, _ plan: DrawPlan) {
    var unitOfObservation = [Int](repeating: 0, count: values.count)
    for unit in 0..<plan.unitCount {
      for observation in plan.observations(of: unit) { unitOfObservation[observation] = unit }
    }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    sorted = order.map { values[$0] }
    unitOf = order.map { unitOfObservation[$0] }
    self.plan = plan
    self.probability = probability
    let once = [Int](repeating: 1, count: plan.unitCount)
    observed = ResampledValue(
      Self.quantile(sorted, unitOf, probability, drawn: once, count: values.count))
  }

  var strataSizes: [Int] { plan.strata.map(\.count) }

  func replicates(_ resamples: Range<Int>, from streams: RandomStreams) -> [ResampledValue] {
    let (sorted, unitOf, starts) = (sorted, unitOf, plan.starts)
    var drawn = [Int](repeating: 0, count: plan.unitCount)
    return resamples.map { resample in
      var stream = streams[UInt64(resample)]
      for unit in drawn.indices { drawn[unit] = 0 }
      var count = 0
      for units in plan.strata {
        stream.forEachDraw(from: units) { unit in
          drawn[unit] += 1
          count += starts[unit + 1] - starts[unit]
        }
      }
      return ResampledValue(
        Self.quantile(sorted, unitOf, probability, drawn: drawn, count: count))
    }
  }

  func withoutUnits(_ units: Range<Int>, of stratum: Int) -> [Double] {
    let first = plan.strata[stratum].lowerBound
    var drawn = [Int](repeating: 1, count: plan.unitCount)
    return units.map { unit in
      drawn[first + unit] = 0
      defer { drawn[first + unit] = 1 }
      let count = sorted.count - plan.observations(of: first + unit).count
      return Self.quantile(sorted, unitOf, probability, drawn: drawn, count: count)
    }
  }

  /// The quantile where every value counts as often as its unit was drawn.
  private static func quantile(
    _ sorted: [Double], _ unitOf: [Int], _ probability: Double, drawn: [Int], count: Int
  ) -> Double {
    guard count > 0 else { return .nan }
    let position = QuantilePosition(probability, count: count)
    var passed = 0
    var low: Double?
    for (value, unit) in zip(sorted, unitOf) {
      passed += drawn[unit]
      guard passed > position.lower else { continue }
      let lower = low ?? value
      low = lower
      if position.share == 0 || passed > position.upper {
        return position.between(lower, value)
      }
    }
    return low ?? .nan
  }
}
