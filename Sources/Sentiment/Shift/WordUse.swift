/// How often a word occurs in some texts, and what it adds up to.
struct WordUse: Sendable, Equatable {
  var count = 0
  var valence = 0.0

  /// The mean valence; nil where the word does not occur.
  var mean: Double? { count > 0 ? valence / Double(count) : nil }

  mutating func add(_ valence: Double, times: Int) {
    count += times
    self.valence += Double(times) * valence
  }

  /// What is left without some of the texts.
  static func - (all: WordUse, part: WordUse) -> WordUse {
    WordUse(count: all.count - part.count, valence: all.valence - part.valence)
  }
}
