/// The disagreement of ratings on a scale, for any choice of their units.
///
/// No pair of ratings is looked at, except on the ratio scale: the squared differences of the m
/// ratings of a unit add up to 2 m Σ (x - mean)² on the interval scale, the ordinal scale is the
/// interval scale of mean ranks, and on the nominal scale m² - Σ n² pairs differ.
struct UnitDisagreement: Sendable {
  /// Krippendorff's disagreements and what follows from them.
  struct Total: Sendable {
    let observed: Double
    let expected: Double
    var alpha: Double { 1 - observed / expected }
  }

  let units: RatedUnits
  let scale: KrippendorffAlpha.Scale
  /// The number of each category, as far from 0 as is needed.
  let places: [Double]
  /// The disagreement in each unit, except on the ordinal scale, where it depends on all ratings.
  let terms: [Double]

  /// It is nil without a unit of two ratings, or where the scale needs other numbers.
  init?(_ ratings: Ratings, scale: KrippendorffAlpha.Scale) {
    let units = RatedUnits(ratings, atLeast: 2)
    guard units.count > 0 else { return nil }
    let places: [Double]
    switch scale {
    case .nominal, .ordinal: places = []
    case .interval:
      guard let numbers = ratings.numbers else { return nil }
      let mean =
        zip(numbers, units.totals).reduce(0.0) { $0 + $1.0 * Double($1.1) }
        / Double(units.codes.count)
      places = numbers.map { $0 - mean }
    case .ratio:
      guard let numbers = ratings.numbers, (numbers.first ?? 0) >= 0 else { return nil }
      places = numbers
    }
    self.units = units
    self.scale = scale
    self.places = places
    switch scale {
    case .nominal:
      terms = units.agreeingPairs.enumerated().map { unit, pairs in
        let size = units.starts[unit + 1] - units.starts[unit]
        return Double(size * (size - 1) - pairs) / Double(size - 1)
      }
    case .ordinal: terms = []
    case .interval:
      terms = (0..<units.count).map { Self.spread(units, $0, places) }
    case .ratio:
      terms = (0..<units.count).map { Self.ratioTerm(units, $0, places) }
    }
  }

  /// The disagreements of all units; nil when their ratings are all the same.
  func total() -> Total? { total(draws: [Int32](repeating: 1, count: units.count)) }

  /// The disagreements of units each taken a number of times; nil when their ratings are all the
  /// same.
  func total(draws: [Int32]) -> Total? {
    let codes = units.codes
    let starts = units.starts
    var totals = [Int](repeating: 0, count: units.categories)
    for unit in draws.indices where draws[unit] > 0 {
      for position in starts[unit]..<starts[unit + 1] {
        totals[Int(codes[position])] += Int(draws[unit])
      }
    }
    guard totals.count(where: { $0 > 0 }) > 1 else { return nil }
    let count = Double(totals.reduce(0, +))
    let places = scale == .ordinal ? Self.midranks(totals) : self.places
    var observed = 0.0
    for unit in draws.indices where draws[unit] > 0 {
      let term = scale == .ordinal ? Self.spread(units, unit, places) : terms[unit]
      observed += Double(draws[unit]) * term
    }
    let expected = pairDisagreement(totals, places, count)
    return Total(observed: observed / count, expected: expected / (count * (count - 1)))
  }

  /// Σ δ² over the ordered pairs of all ratings.
  private func pairDisagreement(_ totals: [Int], _ places: [Double], _ count: Double) -> Double {
    switch scale {
    case .nominal:
      return totals.reduce(0.0) { $0 + Double($1) * (count - Double($1)) }
    case .ordinal, .interval:
      let mean = zip(totals, places).reduce(0.0) { $0 + Double($1.0) * $1.1 } / count
      let squares = zip(totals, places).reduce(0.0) {
        $0 + Double($1.0) * ($1.1 - mean) * ($1.1 - mean)
      }
      return 2 * count * squares
    case .ratio:
      let present = totals.indices.filter { totals[$0] > 0 }
      var sum = 0.0
      for one in present {
        for other in present where other < one {
          let pairs = 2 * Double(totals[one]) * Double(totals[other])
          sum += pairs * Self.ratioDifference(places[one], places[other])
        }
      }
      return sum
    }
  }

  /// Σ (x - x′)² over the ordered pairs of the m ratings of a unit, over m - 1.
  static func spread(_ units: RatedUnits, _ unit: Int, _ places: [Double]) -> Double {
    let range = units.starts[unit]..<units.starts[unit + 1]
    let size = Double(range.count)
    var sum = 0.0
    for position in range { sum += places[Int(units.codes[position])] }
    let mean = sum / size
    var squares = 0.0
    for position in range {
      let difference = places[Int(units.codes[position])] - mean
      squares += difference * difference
    }
    return 2 * size * squares / (size - 1)
  }

  private static func ratioTerm(_ units: RatedUnits, _ unit: Int, _ places: [Double]) -> Double {
    let range = units.starts[unit]..<units.starts[unit + 1]
    var sum = 0.0
    for one in range {
      for other in range.lowerBound..<one {
        sum +=
          2 * ratioDifference(places[Int(units.codes[one])], places[Int(units.codes[other])])
      }
    }
    return sum / Double(range.count - 1)
  }

  static func ratioDifference(_ one: Double, _ other: Double) -> Double {
    guard one != other else { return 0 }
    let ratio = (one - other) / (one + other)
    return ratio * ratio
  }

  /// The mean rank of each category: the ratings below it and half of its own.
  static func midranks(_ totals: [Int]) -> [Double] {
    var below = 0
    return totals.map { total in
      defer { below += total }
      return Double(below) + Double(total) / 2
    }
  }
}
