internal import TextCore

/// Goes through the words of a text once and gives each valence its weight.
struct ClauseWalk {
  private let index: PatternIndex<ValenceMeaning>
  private let rules: ValenceRules
  private let text: [UInt8]
  private let range: ByteRange

  /// The number of weighted places so far.
  private(set) var count = 0
  private var subjectivitySum = 0.0
  private var subjectiveWords = 0

  private var sentenceStart = 0
  private var contrastAt: Int?
  private var isNegated = false
  private var negatorAt = 0
  /// After a comma or "and": the last word that can go on with a negated list.
  private var listLimit: Int?
  private var lastNegatedSign = 0.0
  private var degree = 1.0
  private var degreeAt = 0
  private var holdsSmallLetters: Bool?

  /// Starts at the first word of a part of a text.
  init(
    index: PatternIndex<ValenceMeaning>, rules: ValenceRules, text: [UInt8], range: ByteRange
  ) {
    (self.index, self.rules, self.text, self.range) = (index, rules, text, range)
  }

  /// The mean subjectivity of the words that have one.
  var subjectivity: Double? {
    subjectiveWords == 0 ? nil : subjectivitySum / Double(subjectiveWords)
  }

  /// Goes through all words and writes the weighted places by their start; there are at most as many
  /// as words.
  mutating func run(_ words: Span<IndexedWord>, into evidence: inout MutableSpan<ToneEvidence>) {
    var place = 0
    while place < words.count {
      let word = words[place]
      let position = Int(word.position)
      if word.before != .none { cross(word.before, at: position, &evidence) }
      guard let match = index.longestMatch(in: words, at: place) else {
        if word.symbols.isCompound { readCompound(word, into: &evidence) }
        place += 1
        continue
      }
      let (meaning, length) = (index.meanings[Int(match.meaning)], match.length)
      if let value = meaning.subjectivity {
        subjectivitySum += value
        subjectiveWords += 1
      }
      if meaning.valence != nil || meaning.negatedValence != nil {
        let end = Int(words[place + length - 1].end)
        let range = ByteRange(Int(word.start), end)
        weigh(meaning, range: range, at: position, into: &evidence)
      }
      if let shifter = meaning.shifter { shift(shifter, at: position, length: length) }
      place += length
    }
    endSentence(&evidence)
  }

  @inline(never)
  private mutating func cross(
    _ mark: ClauseBreak, at position: Int, _ evidence: inout MutableSpan<ToneEvidence>
  ) {
    switch mark {
    case .none: break
    case .comma: if isNegated, listLimit == nil { listLimit = position + 2 }
    case .clause: endClause()
    case .sentence: endSentence(&evidence)
    }
  }

  private mutating func endClause() {
    isNegated = false
    listLimit = nil
    degree = 1
  }

  private mutating func endSentence(_ evidence: inout MutableSpan<ToneEvidence>) {
    endClause()
    if let contrastAt {
      for place in sentenceStart..<count {
        let factor = place < contrastAt ? rules.beforeContrast : rules.afterContrast
        let known = evidence[place]
        evidence[place] = ToneEvidence(range: known.range, weight: known.weight * factor)
      }
    }
    contrastAt = nil
    sentenceStart = count
  }

  private mutating func shift(_ shifter: Shifter, at position: Int, length: Int) {
    switch shifter {
    case .negator:
      let turnsBack =
        isNegated && listLimit == nil && position - negatorAt <= rules.doubleNegationReach
      isNegated = !turnsBack
      listLimit = nil
      negatorAt = position + length - 1
    case .listNegator:
      isNegated = true
      listLimit = nil
      negatorAt = position
    case .degree(let factor):
      let goesOn = degree != 1 && position - degreeAt <= rules.degreeReach
      degree = goesOn ? degree * factor : factor
      degreeAt = position + length - 1
    case .contrast:
      endClause()
      contrastAt = count
    case .boundary: endClause()
    case .conjunction: if isNegated, listLimit == nil { listLimit = position + 3 }
    case .plain: break
    }
  }

  private mutating func weigh(
    _ meaning: ValenceMeaning, range: ByteRange, at position: Int,
    into evidence: inout MutableSpan<ToneEvidence>
  ) {
    var weight = meaning.valence ?? 0
    if isNegation(of: meaning.valence ?? meaning.negatedValence ?? 0, at: position) {
      weight =
        meaning.negatedValence
        ?? weight * (weight > 0 ? rules.negatedPositive : rules.negatedNegative)
    }
    if degree != 1, position - degreeAt <= rules.degreeReach { weight *= degree }
    degree = 1
    guard weight != 0 else { return }
    if isEmphasized(range) { weight *= rules.capitals }
    evidence[count] = ToneEvidence(range: range, weight: weight)
    count += 1
  }

  /// Whether a valence at a position is negated.
  private mutating func isNegation(of valence: Double, at position: Int) -> Bool {
    guard isNegated else { return false }
    if let limit = listLimit {
      guard position <= limit, valence * lastNegatedSign > 0 else {
        isNegated = false
        listLimit = nil
        return false
      }
      listLimit = nil
    }
    lastNegatedSign = valence
    return true
  }

  /// Gives a compound the valences of its parts.
  private mutating func readCompound(
    _ compound: IndexedWord, into evidence: inout MutableSpan<ToneEvidence>
  ) {
    let range = compound.range
    var valence = 0.0
    var isOpposite = false
    var form: [UInt8] = []
    var start = range.start
    while start < range.end {
      var end = start
      form.removeAll(keepingCapacity: true)
      while end < range.end, text[end] != UInt8(ascii: "-") {
        form.append(text[end].lowered)
        end += 1
      }
      if start == range.start, form.elementsEqual("non".utf8) {
        isOpposite = true
      } else {
        valence += index.meaning(ofSingle: index.words.symbols(of: form.span))?.valence ?? 0
      }
      start = end + 1
    }
    guard valence != 0 else { return }
    let factor = valence > 0 ? rules.negatedPositive : rules.negatedNegative
    weigh(
      ValenceMeaning(valence: isOpposite ? valence * factor : valence), range: range,
      at: Int(compound.position), into: &evidence)
  }

  /// Whether the bytes are capitals in a text that also has small letters.
  private mutating func isEmphasized(_ place: ByteRange) -> Bool {
    var capitals = 0
    for position in place.indices where text[position].isLetterOrDigit {
      guard text[position] &- UInt8(ascii: "A") < 26 else { return false }
      capitals += 1
    }
    guard capitals > 1 else { return false }
    if let holdsSmallLetters { return holdsSmallLetters }
    let holds = text[range.indices].contains { $0 &- UInt8(ascii: "a") < 26 }
    holdsSmallLetters = holds
    return holds
  }
}
