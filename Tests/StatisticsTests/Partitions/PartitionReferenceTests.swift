import Statistics
import Testing

/// scikit-learn's `adjusted_mutual_info_score` and others; see `Reference/agreement.py`.
@Suite("Partitions against scikit-learn")
struct PartitionReferenceTests {
  @Test("have its indices", arguments: ReferenceCase.all("partition"))
  func reference(example: ReferenceCase) {
    let (first, second) = (example.labels("first"), example.labels("second"))
    // Where the index is 0 but for rounding, the reference is off by some 1e-15 itself.
    example.check(AdjustedMutualInformation.value(first, second) + 1, plusOne: "ami")
    example.check(AdjustedRandIndex.value(first, second), "ari")
    example.check(NormalizedMutualInformation.value(first, second), "nmi")
    example.check(RandIndex.value(first, second), "rand")
    // scikit-learn gives 0 where a partition has no pair together and the index is undefined.
    example.check(FowlkesMallowsIndex.value(first, second) ?? 0, "fm")
    example.check(Purity.value(classes: first, clusters: second), "purity")
    let measure = VMeasure(classes: first, clusters: second)
    example.check(measure?.homogeneity, "homogeneity")
    example.check(measure?.completeness, "completeness")
    example.check(measure?.value(), "v")
    example.check(measure?.value(beta: 0.5), "vHalf")
    let items = BCubed(classes: first, clusters: second)
    example.check(items?.precision, "bPrecision")
    example.check(items?.recall, "bRecall")
  }

  @Test("there are cases")
  func cases() { #expect(ReferenceCase.all("partition").count == 9) }
}

extension ReferenceCase {
  fileprivate func check(_ value: Double, plusOne field: String) {
    #expect(abs(value - 1 - number(field)) < 1e-10, "\(testDescription), \(field)")
  }
}
