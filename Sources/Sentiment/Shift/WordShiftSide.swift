/// One of the two groups of texts that a word shift compares.
public enum WordShiftSide: Sendable, Hashable, CaseIterable {
  /// Group A, which differences start from.
  case first
  /// Group B, which differences lead to.
  case second
}

/// How often a word occurs on one side, and what it adds up to.
struct WordUse: Sendable, Equatable {
  var count = 0
  var valence = 0.0

  /// The mean valence; nil where the word does not occur.
  var mean: Double? { count > 0 ? valence / Double(count) : nil }

  mutating func add(_ valence: Double, times: Int) {
    count += times
    self.valence += Double(times) * valence
  }
}
