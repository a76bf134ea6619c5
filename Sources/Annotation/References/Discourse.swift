/// Who was mentioned so far in a text, kept so that looking back costs as much as what is near.
///
/// Mentions are added in order of the text.
struct Discourse: Sendable {
  /// How many sentences back a reference looks.
  static let window = 40

  private(set) var referents: [Referent]
  /// All mentions so far with their referents, in order.
  private(set) var history: [(referent: Int, mention: Mention)] = []
  /// The referent that was mentioned first.
  private(set) var first: Int?
  /// Who spoke last, by the mentions so far.
  private(set) var lastSpeaker: Int?
  /// Referents by their last mention, the oldest first; those out of the window are dropped.
  private var recent: [Int] = []
  /// Where the persons' mentions start, ascending.
  private var personStarts: [Int] = []
  private var firstPersonInSentence: [Int: Int] = [:]
  private var referentsByNoun: [String: [Int]] = [:]
  /// Who ends at a word, by mention and by phrase: the referent and where its mention starts.
  private var ends: [Int: [(referent: Int, start: Int)]] = [:]
  /// Who is named in a sentence.
  private let namesInSentence: [Int: [(referent: Int, start: Int)]]

  /// Starts before the first mention.
  ///
  /// - Parameters:
  ///   - referents: Those that have names; their evidence is of the whole article.
  ///   - sentences: The sentence of each word.
  init(_ referents: [Referent], sentences: [Int]) {
    self.referents = referents
    var named: [Int: [(referent: Int, start: Int)]] = [:]
    for (index, referent) in referents.enumerated() {
      for words in referent.names {
        named[sentences[words.lowerBound], default: []].append((index, words.lowerBound))
      }
      for noun in referent.nouns { referentsByNoun[noun, default: []].append(index) }
    }
    namesInSentence = named
  }

  /// How many mentions there are so far.
  var total: Int { history.count }

  // MARK: Growing

  /// Adds a referent that has no mention yet; the result is its index.
  mutating func add(_ referent: Referent) -> Int {
    referents.append(referent)
    for noun in referent.nouns { referentsByNoun[noun, default: []].append(referents.count - 1) }
    return referents.count - 1
  }

  /// Adds the next mention; a pronoun outside quotations is evidence of gender.
  mutating func add(_ mention: Mention, to index: Int, speaks: Bool) {
    referents[index].mentions.append(mention)
    if let gender = mention.pronoun?.gender, mention.quotation < 0 {
      referents[index].gathered.add(gender)
    }
    if first == nil { first = index }
    history.append((index, mention))
    let start = mention.words.lowerBound
    for end in Set([mention.words.upperBound, mention.extent.upperBound]) {
      ends[end, default: []].append((index, start))
    }
    if referents[index].isPerson {
      personStarts.append(start)
      firstPersonInSentence[mention.sentence] = min(
        firstPersonInSentence[mention.sentence] ?? start, start)
      if speaks { lastSpeaker = index }
    }
    if let place = recent.lastIndex(of: index) { recent.remove(at: place) }
    recent.append(index)
    let kept = recent.firstIndex { isNear($0, to: mention.sentence) } ?? recent.endIndex
    recent.removeFirst(kept)
  }

  /// Adds what a title, apposition or noun phrase says of a referent.
  mutating func note(noun: String, gender: Gender?, of index: Int) {
    referents[index].stated.add(gender)
    if referents[index].nouns.insert(noun).inserted {
      referentsByNoun[noun, default: []].append(index)
    }
  }

  /// Adds a phrase that says who a referent is.
  mutating func add(_ phrase: RolePhrase, to index: Int) { referents[index].phrases.append(phrase) }

  /// Adds a mention that was left for last and so tells nothing of others.
  mutating func addLate(_ mention: Mention, to index: Int) {
    referents[index].mentions.append(mention)
  }

  private func isNear(_ index: Int, to sentence: Int) -> Bool {
    guard let last = referents[index].mentions.last else { return false }
    return sentence - last.sentence <= Self.window
  }

  // MARK: Looking back

  /// Referents mentioned within the window before a sentence, the last one first.
  func mentioned(before sentence: Int) -> [Int] {
    recent.reversed().filter { isNear($0, to: sentence) }
  }

  /// Referents that were not mentioned so far and are named in a sentence after a word.
  func named(in sentence: Int, after position: Int) -> [Int] {
    let found = (namesInSentence[sentence] ?? []).filter {
      $0.start > position && referents[$0.referent].mentions.isEmpty
    }
    return Set(found.map(\.referent)).sorted()
  }

  /// Referents that are said to be something, with or without a mention so far; where they are
  /// many, those mentioned within the window before a sentence.
  func referents(withNoun noun: String, before sentence: Int) -> [Int] {
    let all = referentsByNoun[noun] ?? []
    guard all.count > 64 else { return all }
    return mentioned(before: sentence).filter { referents[$0].nouns.contains(noun) }.sorted()
  }

  /// Whose mention or phrase ends before a word.
  func ending(at position: Int) -> [(referent: Int, start: Int)] { ends[position] ?? [] }

  /// How many mentions of persons start at a word or after it.
  func personMentions(from position: Int) -> Int {
    var (low, high) = (0, personStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if personStarts[middle] < position { low = middle + 1 } else { high = middle }
    }
    return personStarts.count - low
  }

  /// Whether no person was mentioned before a mention in its sentence.
  func opensSentence(_ mention: Mention) -> Bool {
    (firstPersonInSentence[mention.sentence] ?? mention.words.lowerBound)
      >= mention.words.lowerBound
  }
}
