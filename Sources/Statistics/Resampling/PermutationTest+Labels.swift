internal import NumericCore

/// Groups whose labels are shuffled.
extension PermutationTest {
  /// Any statistic of labelled observations: labels are shuffled.
  ///
  /// - Parameters:
  ///   - labels: For each observation its group; any numbers.
  ///   - design: What is exchangeable: every observation; whole clusters (all observations of a
  ///     cluster have one label); either within strata, whose labels stay in them.
  ///   - statistic: Computes the statistic of the labels of all observations. It runs on several
  ///     threads at a time. Arrangements without a value (NaN) speak on neither side.
  /// - Returns: The test; nil without observations or where the statistic of the data is NaN.
  public func arrangements(
    of labels: [Int], design: ResamplingDesign = .independent,
    statistic: @escaping @Sendable (Span<Int>) -> Double
  ) -> PermutationResult? {
    guard !labels.isEmpty else { return nil }
    let observed = statistic(labels.span)
    guard !observed.isNaN else { return nil }
    let (numbers, count) = DrawPlan.numbered(labels)
    let names = Self.names(labels, numbers, count)
    let plan = DrawPlan(design, count: labels.count)
    let units = LabelArrangements(labels: plan.labels(numbers), blocks: plan.strata)
    let rounding = Self.rounding(observed)
    @Sendable func value(_ label: (Int) -> Int, _ all: inout [Int]) -> Double {
      for unit in 0..<plan.unitCount {
        let name = names[label(unit)]
        for observation in plan.observations(of: unit) { all[observation] = name }
      }
      return statistic(all.span)
    }
    if units.count(upTo: resamples) != nil {
      var counts = ArrangementCounts()
      var all = labels
      units.forEach { arrangement in
        counts.add(value({ arrangement[$0] }, &all), observed: observed, rounding: rounding)
      }
      return result(observed, counts, isExact: true)
    }
    let counts = drawn { draws, counts in
      var all = labels
      var order = [Double](repeating: 0, count: plan.unitCount)
      for draw in draws {
        var stream = stream(draw)
        units.drawn(&stream, into: &order)
        counts.add(value({ Int(order[$0]) }, &all), observed: observed, rounding: rounding)
      }
    }
    return result(observed, counts, isExact: false)
  }

  private static func names(_ labels: [Int], _ numbers: [Int], _ count: Int) -> [Int] {
    var names = [Int](repeating: 0, count: count)
    for (label, number) in zip(labels, numbers) { names[number] = label }
    return names
  }

  /// Whether several groups have one mean: the F of one-way analysis of variance.
  ///
  ///     F = (Σ_g n_g (x̄_g - x̄)² / (k - 1)) / (Σ_g Σ_i (x_gi - x̄_g)² / (N - k))
  ///
  /// Large values speak against it, whatever the alternative of the test.
  ///
  /// - Parameter groups: The values of each group, at least two groups, none empty.
  /// - Returns: The test, whose statistic is F; nil with fewer than two groups, an empty one, no more
  ///   values than groups, or values that are all equal or not finite.
  public func groups(_ groups: [[Double]]) -> PermutationResult? {
    let values = groups.flatMap { $0 }
    guard groups.count >= 2, !groups.contains(where: \.isEmpty), values.count > groups.count,
      values.contains(where: { $0 != values[0] }), let centered = Self.centered(values)
    else { return nil }
    let ends = groups.reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1.count) }
    let total = ProductSum.value(centered.span, centered.span)
    let rounding = 1e-13 * total
    let observed = Self.between(centered.span, ends)
    let scale = Double(values.count - groups.count) / Double(groups.count - 1)
    let f = scale * observed / max(total - observed, 0)
    var labels: [Int] = []
    for (number, group) in groups.enumerated() { labels += group.map { _ in number } }
    let arrangements = LabelArrangements(labels: labels, blocks: [0..<values.count])
    if arrangements.count(upTo: resamples) != nil {
      var counts = ArrangementCounts()
      arrangements.forEach { labels in
        var sums = [Double](repeating: 0, count: groups.count)
        for place in labels.indices { sums[labels[place]] += centered[place] }
        let between = zip(sums, groups).reduce(0) { $0 + $1.0 * $1.0 / Double($1.1.count) }
        counts.add(between, observed: observed, rounding: rounding)
      }
      return result(f, counts, isExact: true, .greater)
    }
    let counts = drawn { draws, counts in
      for draw in draws {
        var stream = stream(draw)
        var order = centered
        var span = order.mutableSpan
        stream.reorder(&span, in: centered.indices)
        counts.add(Self.between(order.span, ends), observed: observed, rounding: rounding)
      }
    }
    return result(f, counts, isExact: false, .greater)
  }

  /// Σ_g S_g²/n_g of values that lie group after group.
  private static func between(_ values: Span<Double>, _ ends: [Int]) -> Double {
    var between = 0.0
    var start = 0
    for end in ends {
      var sum = 0.0
      for place in start..<end { sum += values[place] }
      between += sum * sum / Double(end - start)
      start = end
    }
    return between
  }

  /// Values less their mean; nil where they are not finite.
  static func centered(_ values: [Double]) -> [Double]? {
    guard let first = values.first else { return nil }
    let mean = first + values.reduce(0) { $0 + ($1 - first) } / Double(values.count)
    return mean.isFinite ? values.map { $0 - mean } : nil
  }
}

extension DrawPlan {
  /// The label of each unit, which all its observations share.
  func labels(_ labels: [Int]) -> [Int] {
    (0..<unitCount).map { unit in
      let members = observations(of: unit)
      let label = labels[members[members.startIndex]]
      precondition(members.allSatisfy { labels[$0] == label }, "a cluster has one label")
      return label
    }
  }
}
