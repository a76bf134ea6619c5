internal import TextCore

/// Goes through the words of a text once and gives each valence its weight.
struct ClauseWalk {
  private let index: PatternIndex<ValenceMeaning>
  private let rules: ValenceRules
  private let words: [IndexedWord]
  private let text: [UInt8]
  private let range: ByteRange

  /// The weighted places so far, by their start.
  private(set) var evidence: [ToneEvidence]
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

  /// Starts at the first word; what the buffer `evidence` holds is forgotten.
  init(
    index: PatternIndex<ValenceMeaning>, rules: ValenceRules, words: [IndexedWord],
    text: [UInt8], range: ByteRange, evidence: consuming [ToneEvidence]
  ) {
    (self.index, self.rules, self.words) = (index, rules, words)
    (self.text, self.range) = (text, range)
    evidence.removeAll(keepingCapacity: true)
    self.evidence = evidence
  }

  /// The mean subjectivity of the words that have one.
  var subjectivity: Double? {
    subjectiveWords == 0 ? nil : subjectivitySum / Double(subjectiveWords)
  }

  /// Goes through all words.
  mutating func run() {
    var place = 0
    while place < words.count {
      let word = words[place]
      let position = Int(word.position)
      if word.before != .none { cross(word.before, at: position) }
      guard let match = index.longestMatch(in: words, at: place) else {
        if word.isCompound { readCompound(word) }
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
        weigh(meaning, range: ByteRange(Int(word.start), end), at: position)
      }
      if let shifter = meaning.shifter { shift(shifter, at: position, length: length) }
      place += length
    }
    endSentence()
  }

  private mutating func cross(_ mark: ClauseBreak, at position: Int) {
    switch mark {
    case .none: break
    case .comma: if isNegated, listLimit == nil { listLimit = position + 2 }
    case .clause: endClause()
    case .sentence: endSentence()
    }
  }

  private mutating func endClause() {
    isNegated = false
    listLimit = nil
    degree = 1
  }

  private mutating func endSentence() {
    endClause()
    if let contrastAt {
      for place in sentenceStart..<evidence.count {
        let factor = place < contrastAt ? rules.beforeContrast : rules.afterContrast
        let known = evidence[place]
        evidence[place] = ToneEvidence(range: known.range, weight: known.weight * factor)
      }
    }
    contrastAt = nil
    sentenceStart = evidence.count
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
      contrastAt = evidence.count
    case .boundary: endClause()
    case .conjunction: if isNegated, listLimit == nil { listLimit = position + 3 }
    case .plain: break
    }
  }

  private mutating func weigh(_ meaning: ValenceMeaning, range: ByteRange, at position: Int) {
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
    evidence.append(ToneEvidence(range: range, weight: weight))
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
  private mutating func readCompound(_ compound: IndexedWord) {
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
        valence += index.meaning(ofSingle: index.symbols(of: form.span))?.valence ?? 0
      }
      start = end + 1
    }
    guard valence != 0 else { return }
    let factor = valence > 0 ? rules.negatedPositive : rules.negatedNegative
    weigh(
      ValenceMeaning(valence: isOpposite ? valence * factor : valence), range: range,
      at: Int(compound.position))
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
