/// p-values adjusted for the number of hypotheses that were tested together.
///
/// An adjusted p-value is the smallest level at which the whole procedure would still reject its
/// hypothesis. All functions keep the order of their input, take m values in [0, 1] and need
/// O(m log m) time at most; no value gives no value, and a single value stays as it is.
public enum MultipleComparisons {
  /// Bonferroni's adjustment, which bounds the chance of any false rejection.
  ///
  ///     p̃ᵢ = min(1, m pᵢ)
  ///
  /// - Parameter pValues: The p-values, each from 0 to 1.
  /// - Returns: The adjusted p-values, in input order.
  public static func bonferroni(_ pValues: [Double]) -> [Double] {
    check(pValues)
    return pValues.map { min(1, Double(pValues.count) * $0) }
  }

  /// Holm's step-down adjustment (Holm 1979), which bounds the chance of any false rejection under
  /// any dependence, and rejects all that Bonferroni rejects.
  ///
  ///     p̃₍ᵢ₎ = min(1, max over j ≤ i of (m - j + 1) p₍ⱼ₎)
  ///
  /// - Parameter pValues: The p-values, each from 0 to 1.
  /// - Returns: The adjusted p-values, in input order.
  public static func holm(_ pValues: [Double]) -> [Double] {
    check(pValues)
    var adjusted = pValues
    var largest = 0.0
    for (rank, index) in ascending(pValues).enumerated() {
      largest = max(largest, min(1, Double(pValues.count - rank) * pValues[index]))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// The step-up adjustment of Benjamini and Hochberg (1995), also called q-values: rejecting those
  /// up to q keeps the expected share of false ones among the rejected at q or less, for independent
  /// or positively dependent tests.
  ///
  ///     p̃₍ᵢ₎ = min(1, min over j ≥ i of m p₍ⱼ₎ / j)
  ///
  /// - Parameter pValues: The p-values, each from 0 to 1.
  /// - Returns: The adjusted p-values, in input order.
  public static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    stepUp(pValues, factor: 1)
  }

  /// The step-up adjustment of Benjamini and Yekutieli (2001), which bounds the expected share of
  /// false rejections under any dependence.
  ///
  ///     p̃₍ᵢ₎ = min(1, min over j ≥ i of (1 + 1/2 + … + 1/m) m p₍ⱼ₎ / j)
  ///
  /// - Parameter pValues: The p-values, each from 0 to 1.
  /// - Returns: The adjusted p-values, in input order.
  public static func benjaminiYekutieli(_ pValues: [Double]) -> [Double] {
    stepUp(pValues, factor: (1..<(pValues.count + 1)).reduce(0.0) { $0 + 1 / Double($1) })
  }

  private static func stepUp(_ pValues: [Double], factor: Double) -> [Double] {
    check(pValues)
    var adjusted = pValues
    var smallest = 1.0
    let count = Double(pValues.count)
    for (rank, index) in ascending(pValues).enumerated().reversed() {
      smallest = min(smallest, factor * count / Double(rank + 1) * pValues[index])
      adjusted[index] = smallest
    }
    return adjusted
  }

  private static func ascending(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { pValues[$0] < pValues[$1] }
  }

  private static func check(_ pValues: [Double]) {
    precondition(pValues.allSatisfy { $0 >= 0 && $0 <= 1 }, "p-values lie between 0 and 1")
  }
}
