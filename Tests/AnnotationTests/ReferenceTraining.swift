import Foundation
import Testing
import TextCore

@testable import Annotation

/// Writes the features of every annotated reference for `Models/training/people`, and says how many
/// are resolved rightly by the weights of this build.
///
/// `REFERENCE_DATA=FOLDER swift test --filter ReferenceTraining` reads `FOLDER/references.jsonl` (see
/// `reference_data.py`) and writes `FOLDER/features-gold.txt` (earlier pronouns as annotated) and
/// `FOLDER/features-found.txt` (earlier pronouns as resolved). A line a reference, `= source split
/// class right nearest found` (indices of candidates, -1 for none), then a line a candidate of
/// `feature:value` pairs; the first line names the features.
@Suite struct ReferenceTraining {
  static let folder = ProcessInfo.processInfo.environment["REFERENCE_DATA"]

  @Test(.enabled(if: folder != nil)) func writesFeatures() throws {
    let folder = try #require(Self.folder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/references.jsonl"))
    let texts = try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(AnnotatedText.self, from: Data($0))
    }
    for (name, keepsAnnotated) in [("gold", true), ("found", false)] {
      var lines = ["# " + ReferenceFeature.allCases.map { "\($0)" }.joined(separator: " ")]
      for text in texts {
        var reader = AnnotatedTextReader(text, keepsAnnotated: keepsAnnotated)
        lines += reader.lines()
      }
      try lines.joined(separator: "\n").write(
        toFile: "\(folder)/features-\(name).txt", atomically: true, encoding: .utf8)
    }
  }
}

/// A text with its chains of mentions.
struct AnnotatedText: Decodable {
  let id: String
  let source: String
  let split: String
  let text: String
  /// Start and end in bytes, entity or -1.
  let mentions: [[Int]]
  let bodies: [Int]
  let question: Int?
  let only: [Int]?
}

/// Goes through an annotated text as ``ReferenceResolver`` goes through an article.
struct AnnotatedTextReader {
  let text: AnnotatedText
  let keepsAnnotated: Bool
  let article: ArticleWords
  var discourse: Discourse
  var index: [Int: Int] = [:]
  var found: [String] = []

  init(_ text: AnnotatedText, keepsAnnotated: Bool) {
    self.text = text
    self.keepsAnnotated = keepsAnnotated
    article = ArticleWords(Document(text: Array(text.text.utf8)), quotations: [], tags: nil)
    discourse = Discourse([], sentences: article.sentences)
    var referents: [Referent] = []
    for mention in text.mentions where mention[2] >= 0 { addName(mention, to: &referents) }
    discourse = Discourse(referents, sentences: article.sentences)
  }

  private mutating func addName(_ mention: [Int], to referents: inout [Referent]) {
    let words = article.positions(overlapping: ByteRange(mention[0], mention[1]))
    guard !words.isEmpty else { return }
    if index[mention[2]] == nil {
      index[mention[2]] = referents.count
      referents.append(
        Referent(
          kind: text.bodies.contains(mention[2]) ? .body : .person, isPlural: isPlural(words),
          isNamed: false))
    }
    guard let referent = index[mention[2]], kind(words) == .name,
      let name = PersonName(article, mention: nameWords(words))
    else { return }
    var named = Referent(
      kind: referents[referent].kind, isPlural: referents[referent].isPlural, isNamed: true)
    named.stated = referents[referent].stated
    named.stated.add(name.gender)
    named.names = referents[referent].names + [nameWords(words)]
    referents[referent] = named
  }

  private func isPlural(_ words: Range<Int>) -> Bool {
    let first = article.words[words.lowerBound].folded
    if words.count == 1, ["they", "them", "their", "we", "us", "our"].contains(first) {
      return true
    }
    return words.contains { position in
      let word = article.words[position].folded
      return word == "and" || RoleNouns.entry(word)?.isPlural ?? false
    }
  }

  private func pronoun(_ words: Range<Int>) -> Pronoun? {
    guard words.count == 1 else { return nil }
    return Pronoun(
      article.words[words.lowerBound].folded,
      next: article.folded(words.upperBound, inSentenceOf: words.lowerBound))
  }

  private func kind(_ words: Range<Int>) -> MentionKind {
    if pronoun(words) != nil { return .pronoun }
    let head = nameWords(words)
    return head.contains { article.words[$0].isCapitalized && !isArticle($0) } ? .name : .nominal
  }

  private func isArticle(_ position: Int) -> Bool {
    let word = article.words[position].folded
    return WordLists.determiners.contains(word) || WordLists.pronouns.contains(word)
  }

  /// The words before the first comma, preposition or "who", which may be all.
  private func nameWords(_ words: Range<Int>) -> Range<Int> {
    let end = words.dropFirst().first {
      let word = article.words[$0]
      return word.kind == .punctuation || WordLists.prepositions.contains(word.folded)
        || ["who", "that", "which", "whom"].contains(word.folded)
    }
    return words.lowerBound..<(end ?? words.upperBound)
  }

  mutating func lines() -> [String] {
    var order = text.mentions
    order.sort { ($0[0], -$0[1]) < ($1[0], -$1[1]) }
    for mention in order {
      let words = article.positions(overlapping: ByteRange(mention[0], mention[1]))
      guard !words.isEmpty else { continue }
      visit(words, entity: mention[2], start: mention[0])
    }
    return found
  }

  private mutating func visit(_ words: Range<Int>, entity: Int, start: Int) {
    let pronoun = pronoun(words)
    let kind = kind(words)
    let mention = Mention(
      article, kind: kind, words: nameWords(words), extent: words, pronoun: pronoun)
    var referent = index[entity]
    if let pronoun, pronoun.isResolved {
      let best = write(mention, class: pronoun.referenceClass, right: referent, start: start)
      if !keepsAnnotated || entity < 0 { referent = best }
    } else if kind == .nominal, let noun = headNoun(words) {
      if article.words[words.lowerBound].folded == "the" {
        _ = write(mention, class: .nominal, right: referent, start: start, noun: noun)
      }
      if let referent { discourse.note(noun: noun.singular, gender: noun.gender, of: referent) }
    }
    guard let referent else { return }
    discourse.add(mention, to: referent, speaks: mention.isReporting)
  }

  private func headNoun(_ words: Range<Int>) -> RoleNouns.Entry? {
    nameWords(words).last.flatMap { RoleNouns.entry(article.words[$0].folded) }
  }

  /// Writes a reference and returns whom the present weights choose.
  private mutating func write(
    _ mention: Mention, class kind: ReferenceClass, right: Int?, start: Int,
    noun: RoleNouns.Entry? = nil
  ) -> Int? {
    let features = ReferenceFeatures(
      article: article, discourse: discourse, speakers: [:],
      places: QuotedPlaces(article, []))
    var candidates = features.candidates(
      of: mention, noun: noun?.singular, isPlural: kind == .plural || noun?.isPlural ?? false,
      gender: mention.pronoun?.gender ?? noun?.gender)
    if start == text.question, let only = text.only {
      let kept = Set(only.compactMap { index[$0] })
      candidates = candidates.filter { $0.referent.map(kept.contains) ?? false }
    }
    let best = ReferenceWeights.english.best(of: candidates, kind)?.referent
    guard text.only == nil || start == text.question && right != nil else { return best }
    let rightPlace =
      candidates.firstIndex { $0.referent == right && right != nil } ?? (text.only == nil ? 0 : -1)
    guard rightPlace >= 0, candidates.count > 1 else { return best }
    let last = candidates.map {
      $0.referent.flatMap { discourse.referents[$0].mentions.last?.words.lowerBound } ?? -1
    }
    let nearest = last.indices.max { last[$0] < last[$1] } ?? 0
    let chosen = candidates.firstIndex { $0.referent == best } ?? -1
    found.append(
      "= \(text.source) \(text.split) \(kind.rawValue) \(rightPlace) \(nearest) \(chosen)")
    for candidate in candidates {
      found.append(
        candidate.values.enumerated().filter { $0.element != 0 }
          .map { "\($0.offset):\(Float($0.element))" }.joined(separator: " "))
    }
    return best
  }
}

extension Pronoun {
  /// Whether the scorer resolves it.
  var isResolved: Bool {
    switch kind {
    case .singular, .plural: true
    default: false
    }
  }
}
