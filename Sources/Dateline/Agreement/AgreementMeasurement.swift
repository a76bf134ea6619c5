import AnalysisReports
import NumericCore
import Statistics

/// The measures of one variable.
struct AgreementMeasurement {
  let coded: CodedVariable
  let ratings: Ratings
  let options: AgreementOptions
  let parallelism: Parallelism

  var variable: CoderAgreement.Variable {
    let alpha = alpha(of: ratings, scale: options.scale)
    return CoderAgreement.Variable(
      name: coded.name, ratings: ratings, alpha: alpha,
      measures: overall(alpha) + byCode + byPair, coders: coders, disagreements: disagreements,
      confusions: confusions)
  }

  private func alpha(of ratings: Ratings, scale: KrippendorffAlpha.Scale) -> KrippendorffAlpha? {
    KrippendorffAlpha(
      ratings, scale: scale, resamples: options.resamples, level: options.level,
      seed: options.seed, parallelism: parallelism)
  }

  private func row(
    _ measure: AgreementRow.Measure, of ratings: Ratings, _ estimate: IntervalEstimate?,
    value: Double? = nil,
    coders: (first: String, second: String)? = nil, code: String? = nil
  ) -> AgreementRow {
    let counts = ratings.units.indices.map { unit in
      ratings.coders.indices.count { ratings[unit, $0] != nil }
    }.filter { $0 > 1 }
    return AgreementRow(
      variable: coded.name, measure: measure, coders: coders, code: code,
      value: estimate?.value ?? value,
      interval: estimate?.ends, units: counts.count,
      ratings: counts.reduce(0, +))
  }

  private func overall(_ alpha: KrippendorffAlpha?) -> [AgreementRow] {
    var rows = [
      row(.krippendorffAlpha, of: ratings, alpha?.estimate, value: alpha?.value),
      row(
        .percentAgreement, of: ratings,
        PercentAgreement(ratings, level: options.level)?.estimate),
    ]
    guard options.scale == .nominal else { return rows }
    rows.append(
      row(.fleissKappa, of: ratings, FleissKappa(ratings, level: options.level)?.estimate))
    rows.append(row(.gwetAC1, of: ratings, GwetsAC1(ratings, level: options.level)?.estimate))
    return rows
  }

  /// Each code held against all others: which code is the trouble.
  private var byCode: [AgreementRow] {
    guard options.scale == .nominal, ratings.categories.count > 2 else { return [] }
    return ratings.categories.indices.map { code in
      let one = ratings.holding(code)
      let alpha = alpha(of: one, scale: .nominal)
      return row(
        .krippendorffAlpha, of: one, alpha?.estimate, value: alpha?.value,
        code: ratings.categories[code])
    }
  }

  /// Each pair of coders.
  private var byPair: [AgreementRow] {
    let (name, weights): (AgreementRow.Measure, CohensKappa.Weights) =
      switch options.scale {
      case .nominal: (.cohenKappa, .unweighted)
      case .ordinal: (.cohenKappaLinear, .linear)
      case .interval, .ratio: (.cohenKappaQuadratic, .quadratic)
      }
    return ratings.coders.indices.flatMap { first in
      ratings.coders.indices.dropFirst(first + 1).map { second in
        let pair = ratings.selecting(coders: [first, second])
        return row(
          name, of: pair, CohensKappa(pair, weights: weights, level: options.level)?.estimate,
          coders: (ratings.coders[first], ratings.coders[second]))
      }
    }
  }

  private var coders: [CoderRow] {
    ratings.coders.indices.map { coder in
      var units = 0
      var others = 0
      var equal = 0
      for unit in ratings.units.indices {
        guard let code = ratings[unit, coder] else { continue }
        units += 1
        for other in ratings.coders.indices where other != coder {
          guard let theirs = ratings[unit, other] else { continue }
          others += 1
          equal += theirs == code ? 1 : 0
        }
      }
      let rest = ratings.coders.indices.filter { $0 != coder }
      return CoderRow(
        variable: coded.name, coder: ratings.coders[coder], units: units,
        agreement: others > 0 ? Double(equal) / Double(others) : nil,
        alphaWithout: rest.count > 1
          ? KrippendorffAlpha.value(ratings.selecting(coders: rest), scale: options.scale) : nil)
    }
  }

  private var disagreements: [DisagreementRow] {
    var rows: [DisagreementRow] = []
    for unit in ratings.units.indices {
      let given = ratings.coders.indices.compactMap { coder in
        ratings[unit, coder].map { (coder: coder, code: $0) }
      }
      let pairs = given.count * (given.count - 1) / 2
      var differing = 0
      for (place, one) in given.enumerated() {
        differing += given[(place + 1)...].count { $0.code != one.code }
      }
      guard differing > 0 else { continue }
      rows.append(
        DisagreementRow(
          variable: coded.name, unit: ratings.units[unit], line: coded.units[unit].line,
          codes: given.map { (ratings.coders[$0.coder], ratings.categories[$0.code]) },
          disagreement: Double(differing) / Double(pairs)))
    }
    let order = rows.indices.sorted {
      (-rows[$0].disagreement, $0) < (-rows[$1].disagreement, $1)
    }
    return order.map { rows[$0] }
  }

  private var confusions: [ConfusionRow] {
    let matrix = CoincidenceMatrix(ratings)
    let totals = matrix.totals
    let all = totals.reduce(0, +)
    guard all > 1 else { return [] }
    return ratings.categories.indices.flatMap { first in
      ratings.categories.indices.dropFirst(first).map { second in
        let others = first == second ? totals[first] - 1 : totals[second]
        return ConfusionRow(
          variable: coded.name, first: ratings.categories[first],
          second: ratings.categories[second], pairs: matrix[first, second],
          expected: totals[first] * max(0, others) / (all - 1))
      }
    }
  }
}

extension KrippendorffAlpha {
  /// The coefficient with its interval, where there is one.
  var estimate: IntervalEstimate? { interval.map { IntervalEstimate(value, $0) } }
}

extension Ratings {
  /// The same ratings with one category held against all others.
  func holding(_ category: Int) -> Ratings {
    let numbers = units.indices.map { unit in
      coders.indices.map { coder in self[unit, coder].map { $0 == category ? 1.0 : 0.0 } }
    }
    return Ratings(numbers: numbers, units: units, coders: coders)
  }
}
