import Statistics
import Testing

/// The packages krippendorff, irrCAC, statsmodels and NLTK; see `Reference/agreement.py`.
@Suite("Agreement of coders against other programs")
struct CoderReferenceTests {
  @Test("of many coders", arguments: ReferenceCase.all("ratings"))
  func ratings(example: ReferenceCase) throws {
    let codes = example.optionals("codes")
    let coders = Int(example.number("coders"))
    let ratings = Ratings(
      numbers: stride(from: 0, to: codes.count, by: coders).map {
        Array(codes[$0..<$0 + coders])
      })
    for scale in KrippendorffAlpha.Scale.allCases {
      example.check(KrippendorffAlpha.value(ratings, scale: scale), "\(scale)")
    }
    let kappa = try #require(FleissKappa(ratings))
    example.check(kappa.estimate.value, "fleiss")
    example.check(kappa.standardError, "fleissSe")
    example.check(kappa.estimate.interval.lower, "fleissLower")
    example.check(kappa.estimate.interval.upper, "fleissUpper")
    example.check(kappa.expectedAgreement, "fleissExpected")
    example.check(kappa.observedAgreement, "agreement")
    let gwet = try #require(GwetsAC1(ratings))
    example.check(gwet.estimate.value, "gwet")
    example.check(gwet.standardError, "gwetSe")
    example.check(gwet.estimate.interval.lower, "gwetLower")
    example.check(gwet.estimate.interval.upper, "gwetUpper")
    example.check(gwet.expectedAgreement, "gwetExpected")
    example.check(PercentAgreement(ratings)?.estimate.value, "agreement")
    if example.has("agreementNLTK") {
      example.check(kappa.estimate.value, "fleissStatsmodels")
      example.check(kappa.observedAgreement, "agreementNLTK")
      example.check(KrippendorffAlpha.value(ratings, scale: .nominal), "nominalNLTK")
    }
  }

  @Test("of two coders", arguments: ReferenceCase.all("cohen"))
  func cohen(example: ReferenceCase) throws {
    let suffixes: [CohensKappa.Weights: String] = [
      .unweighted: "", .linear: "Linear", .quadratic: "Quadratic",
    ]
    for (weights, suffix) in suffixes {
      let kappa = try #require(
        CohensKappa(
          table: example.integers("table"), categories: Int(example.number("categories")),
          weights: weights))
      example.check(kappa.estimate.value, "kappa" + suffix)
      example.check(kappa.standardError, "se" + suffix)
      example.check(kappa.nullStandardError, "nullSe" + suffix)
      if weights == .unweighted {
        example.check(kappa.estimate.interval.lower, "lower")
        example.check(kappa.estimate.interval.upper, "upper")
      }
    }
  }

  @Test("of six psychiatrists on thirty patients", arguments: ReferenceCase.all("fleiss"))
  func fleiss(example: ReferenceCase) throws {
    let counts = example.integers("counts")
    let rows: [[Double?]] = stride(from: 0, to: counts.count, by: 5).map { start in
      (0..<5).flatMap { [Double?](repeating: Double($0), count: counts[start + $0]) }
    }
    let kappa = try #require(FleissKappa(Ratings(numbers: rows)))
    #expect(abs(kappa.estimate.value - 0.430) < 0.0005, "the published value")
    example.check(kappa.estimate.value, "kappa")
    example.check(kappa.categories.map { $0?.value }, "each")
    #expect(kappa.units == 30)
  }
}
