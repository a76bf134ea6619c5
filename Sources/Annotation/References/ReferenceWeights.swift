/// The weights of a log-linear scorer: a row of ``ReferenceFeature`` values for each
/// ``ReferenceClass``.
struct ReferenceWeights: Sendable {
  /// One row of weights a class, in the order of the classes' raw values.
  let rows: [[Double]]

  init(rows: [[Double]]) {
    precondition(rows.count == ReferenceClass.allCases.count, "a row for each class of references")
    precondition(
      rows.allSatisfy { $0.count == ReferenceFeature.allCases.count }, "a weight for each feature")
    self.rows = rows
  }

  /// The candidate with the highest score; of equal ones the first.
  func best(
    of candidates: [ReferenceFeatures.Candidate], _ kind: ReferenceClass
  ) -> ReferenceFeatures.Candidate? {
    let weights = rows[kind.rawValue]
    var best: (candidate: ReferenceFeatures.Candidate, score: Double)?
    for candidate in candidates {
      let score = zip(weights, candidate.values).reduce(0) { $0 + $1.0 * $1.1 }
      if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
    }
    return best?.candidate
  }
}
