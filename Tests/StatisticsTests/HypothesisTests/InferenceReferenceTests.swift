import Statistics
import Testing

/// Every figure against R, SciPy, statsmodels or 50-digit arithmetic.
@Suite("Tests and effects against reference values")
struct InferenceReferenceTests {
  typealias Reference = InferenceReference

  /// Looks every reference value of some tests up among our figures.
  private func compare(
    _ tests: String..., atLeast count: Int, figures: ([String]) -> [String: Double?]
  ) {
    var compared = 0
    for test in tests {
      for value in Reference.values(test) {
        guard let figure = figures(value.parts)[value.field] else {
          Issue.record("nothing to compare with \(value)")
          continue
        }
        compared += 1
        #expect(
          Reference.agrees(figure, value.value),
          "\(value): \(figure ?? .nan) instead of \(value.value)")
      }
    }
    #expect(compared >= count, "only \(compared) values were compared")
  }

  private func alternative(_ name: String) -> Alternative {
    switch name {
    case "less": .less
    case "greater": .greater
    default: .twoSided
    }
  }

  private func figures(_ estimate: IntervalEstimate?) -> [String: Double?] {
    [
      "value": estimate?.value, "lower": estimate?.interval.lower,
      "upper": estimate?.interval.upper,
    ]
  }

  private func rankOptions(_ mode: String) -> (method: RankTestMethod, corrected: Bool) {
    switch mode {
    case "normal": (.normal, true)
    case "uncorrected": (.normal, false)
    default: (.automatic, true)
    }
  }

  @Test("t tests")
  func studentT() {
    compare("welch", atLeast: 120) { parts in
      let test = WelchTTest(
        Reference.sample(parts[1]), Reference.sample(parts[2]), alternative: alternative(parts[3]),
        level: 0.9)
      return figures(test?.meanDifference).merging([
        "statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue,
        "logp": test?.logPValue,
      ]) { $1 }
    }
    compare("one", atLeast: 50) { parts in
      let test = OneSampleTTest(
        Reference.sample(parts[1]), mean: Double(parts[2]) ?? 0,
        alternative: alternative(parts[3]), level: 0.9)
      return figures(test?.mean).merging([
        "statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue,
      ]) { $1 }
    }
    compare("paired", atLeast: 18) { parts in
      let test = PairedTTest(
        Reference.sample(parts[1]), Reference.sample(parts[2]), alternative: alternative(parts[3]),
        level: 0.9)
      return figures(test?.meanDifference).merging([
        "statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue,
      ]) { $1 }
    }
  }

  @Test("rank tests")
  func ranks() {
    compare("mannwhitney", atLeast: 300) { parts in
      let options = rankOptions(parts[4])
      let test = MannWhitneyTest(
        Reference.sample(parts[1]), Reference.sample(parts[2]), alternative: alternative(parts[3]),
        level: 0.9, method: options.method, continuityCorrection: options.corrected)
      return figures(test?.shift).merging(["statistic": test?.statistic, "p": test?.pValue]) { $1 }
    }
    compare("signedrank", atLeast: 100) { parts in
      let options = rankOptions(parts[4])
      let test = WilcoxonSignedRankTest(
        pairs: Reference.sample(parts[1]), Reference.sample(parts[2]),
        alternative: alternative(parts[3]), level: 0.9, method: options.method,
        continuityCorrection: options.corrected)
      return figures(test?.pseudomedian)
        .merging(["statistic": test?.statistic, "p": test?.pValue]) { $1 }
    }
    compare("kruskal", atLeast: 18) { parts in
      let test = KruskalWallisTest(parts.dropFirst().map(Reference.sample))
      return ["statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue]
    }
  }

  @Test("tests of counts")
  func counts() {
    compare("chisquared", atLeast: 90) { parts in
      let test = ChiSquaredTest(
        table: Reference.tables[parts[1]] ?? [], yatesCorrection: parts[2] == "yates")
      return [
        "statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue,
        "logp": test?.logPValue, "v": test?.cramersV?.value,
      ]
    }
    compare("g", atLeast: 40) { parts in
      let test = GTest(table: Reference.tables[parts[1]] ?? [])
      return ["statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue]
    }
    let wide = Reference.tables["wide"]?[0] ?? []
    compare("fit", atLeast: 6) { parts in
      let test = ChiSquaredTest(
        observed: wide, weights: parts[2] == "weighted" ? [3, 2, 1, 3, 1] : nil)
      return ["statistic": test?.statistic, "df": test?.degreesOfFreedom, "p": test?.pValue]
    }
    compare("gfit", atLeast: 4) { parts in
      let test = GTest(observed: wide, weights: parts[2] == "weighted" ? [3, 2, 1, 3, 1] : nil)
      return ["statistic": test?.statistic, "p": test?.pValue]
    }
    compare("fisher", atLeast: 40) { parts in
      let test = FisherExactTest(table(parts[1]), alternative: alternative(parts[2]))
      return figures(test?.oddsRatio)
        .merging(["p": test?.pValue, "logp": test?.logPValue]) { $1 }
    }
  }

  @Test("effect sizes and the distributions behind their intervals")
  func effects() {
    compare("cohen", atLeast: 24) { parts in
      let effect = CohensD(Reference.sample(parts[1]), Reference.sample(parts[2]))
      return figures(effect?.estimate)
        .merging(["d": effect?.estimate.value, "g": effect?.hedges?.value]) { $1 }
    }
    compare("hedges", atLeast: 6) { parts in
      ["value": CohensD.correction(degreesOfFreedom: Double(parts[1]) ?? 0)]
    }
    compare("nct", atLeast: 24) { parts in
      let numbers = parts.dropFirst().compactMap { Double($0) }
      let distribution = NoncentralStudentTDistribution(
        degreesOfFreedom: numbers[1], noncentrality: numbers[2])
      return [
        "lower": distribution.cumulative(numbers[0]), "upper": distribution.upperTail(numbers[0]),
      ]
    }
    compare("ncx2", atLeast: 14) { parts in
      let numbers = parts.dropFirst().compactMap { Double($0) }
      let distribution = NoncentralChiSquaredDistribution(
        degreesOfFreedom: numbers[1], noncentrality: numbers[2])
      return [
        "lower": distribution.cumulative(numbers[0]), "upper": distribution.upperTail(numbers[0]),
      ]
    }
    compare("ncx2limits", atLeast: 8) { parts in
      let numbers = parts.dropFirst().compactMap { Double($0) }
      let limits = NoncentralChiSquaredDistribution.noncentrality(
        of: numbers[0], degreesOfFreedom: numbers[1])
      return ["lower": limits.lower, "upper": limits.upper]
    }
    compare("cliff", atLeast: 24) { parts in
      let effect = CliffsDelta(Reference.sample(parts[1]), Reference.sample(parts[2]))
      return figures(effect?.estimate).merging(["se": effect?.standardError]) { $1 }
    }
    compare("odds", "risk", atLeast: 60) { parts in
      let correction: CellCorrection = parts[2] == "none" ? .none : .haldaneAnscombe
      return figures(
        parts[0] == "odds"
          ? OddsRatio(table(parts[1]), correction: correction)?.estimate
          : RiskRatio(table(parts[1]), correction: correction)?.estimate)
    }
  }

  @Test("intervals of shares and adjusted p-values")
  func shares() {
    compare("wilson", "clopper", atLeast: 90) { parts in
      let (hits, trials) = (Int(parts[1]) ?? 0, Int(parts[2]) ?? 0)
      let level = Double(parts[3]) ?? 0
      return figures(
        parts[0] == "wilson"
          ? ProportionInterval.wilson(successes: hits, trials: trials, level: level)
          : ProportionInterval.clopperPearson(successes: hits, trials: trials, level: level))
    }
    compare("newcombe", atLeast: 20) { parts in
      let counts = table(parts[1])
      return figures(
        ProportionInterval.newcombeDifference(
          first: (counts.a, counts.a + counts.b), second: (counts.c, counts.c + counts.d)))
    }
    compare("adjust", atLeast: 120) { parts in
      let values = Reference.sample(parts[1])
      let adjusted =
        switch parts[2] {
        case "bonferroni": MultipleComparisons.bonferroni(values)
        case "holm": MultipleComparisons.holm(values)
        case "BH": MultipleComparisons.benjaminiHochberg(values)
        default: MultipleComparisons.benjaminiYekutieli(values)
        }
      return ["value": adjusted[(Int(parts[3]) ?? 1) - 1]]
    }
  }

  private func table(_ name: String) -> FourfoldTable {
    let counts = Reference.fourfold(name)
    return FourfoldTable(counts[0], counts[1], counts[2], counts[3])
  }
}
