/// What a pattern of the scorer's index says.
struct ValenceMeaning: Sendable, Hashable {
  var valence: Double?
  var negatedValence: Double?
  var subjectivity: Double?
  var shifter: Shifter?

  /// The patterns of lexicon, shifters and subjectivity with all that each says.
  static func patterns(
    _ entries: [LexiconEntry], scale: Double, shifters: [(LexiconPattern, Shifter)],
    subjectivity: [(LexiconPattern, Double)]
  ) -> [(pattern: LexiconPattern, meaning: ValenceMeaning)] {
    var places: [LexiconPattern: Int] = [:]
    var patterns: [(pattern: LexiconPattern, meaning: ValenceMeaning)] = []
    func change(_ pattern: LexiconPattern, _ body: (inout ValenceMeaning) -> Void) {
      let place = places[pattern] ?? patterns.count
      if place == patterns.count {
        places[pattern] = place
        patterns.append((pattern, ValenceMeaning()))
      }
      body(&patterns[place].meaning)
    }
    for entry in entries {
      change(entry.pattern) {
        $0.valence = entry.valence.map { $0 * scale }
        $0.negatedValence = entry.negatedValence.map { $0 * scale }
      }
    }
    for (pattern, shifter) in shifters { change(pattern) { $0.shifter = shifter } }
    for (pattern, value) in subjectivity { change(pattern) { $0.subjectivity = value } }
    return patterns
  }
}
