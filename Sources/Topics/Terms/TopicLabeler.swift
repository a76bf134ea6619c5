import Glibc
public import NumericCore
import Statistics

/// Names topics by the words and phrases that set them off.
///
/// Candidates are scored by document-level log-odds with an informative Dirichlet prior, which
/// keeps words that stand everywhere (“year”, “mr”) out; a term counts up to twice by the share of
/// its articles that have it in their title, for headlines name topics. Inflections are merged by stem; a word
/// gives way to a phrase that accounts for most of it; the rest is picked by maximal marginal
/// relevance (Carbonell and Goldstein 1998) so that ten terms do not say one thing ten times.
public struct TopicLabeler: Sendable {
  /// How many terms to name for each topic.
  public let termCount: Int
  /// The weight of relevance against variety, from 0 to 1.
  public let relevance: Double

  /// Chooses the number of terms and how much variety they need.
  public init(termCount: Int = 10, relevance: Double = 0.7) {
    self.termCount = termCount
    self.relevance = relevance
  }

  /// The text of one typical article of a topic.
  public struct TypicalArticle: Sendable {
    /// The title, when there is one.
    public let title: [UInt8]?
    /// The body's paragraphs, each a text of its own.
    public let paragraphs: [[UInt8]]

    /// Gathers an article's pieces.
    public init(title: [UInt8]?, paragraphs: [[UInt8]]) {
      self.title = title
      self.paragraphs = paragraphs
    }
  }

  /// Names every topic.
  ///
  /// - Parameters:
  ///   - articles: Typical articles of each topic.
  ///   - topWords: The words that set each topic off over the whole collection, lower-cased.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The terms of each topic, best first; the first three make a label.
  public func terms(
    articles: [[TypicalArticle]], topWords: [[String]], parallelism: Parallelism
  ) -> [[TopicTerm]] {
    let interesting = Set(topWords.joined())
    let counts = parallelism.map(blocks: articles.count) { topic in
      var counts = PhraseCounts()
      var roles = WordRoles(wordsThatMatter: interesting)
      for article in articles[topic] { counts.add(article, roles: &roles) }
      counts.dropRarePhrases()
      return counts
    }
    let stems = WordStems()
    return counts.indices.map { topic in
      let candidates = candidates(ofTopic: topic, words: Set(topWords[topic]), counts: counts)
      return varied(merged(candidates, stems: stems))
    }
  }

  // MARK: Candidates

  struct Candidate {
    let key: String
    let text: String
    let score: Double
    let frequency: Int
    let documentFrequency: Int
    let titleFrequency: Int
    var stems: [String] = []

    /// How far the term reaches: its articles, or its occurrences where there are few articles.
    var extent: Int

    /// The score, up to twice for a term that stands in the titles of its articles.
    var worth: Double { score * (1 + Double(titleFrequency) / Double(documentFrequency)) }
  }

  private func candidates(
    ofTopic topic: Int, words: Set<String>, counts: [PhraseCounts]
  ) -> [Candidate] {
    let total = counts.reduce(0) { $0 + $1.articles }
    var candidates: [Candidate] = []
    for (key, entry) in counts[topic].entries {
      let parts = key.split(separator: " ").map(String.init)
      guard parts.contains(where: words.contains) else { continue }
      let everywhere = counts.reduce(0) { $0 + ($1.entries[key]?.documentFrequency ?? 0) }
      let score =
        counts[topic].articles == total
        ? Double(entry.documentFrequency) * log(1 + Double(entry.frequency))
        : LogOdds.estimate(
          documentsInGroup: Double(entry.documentFrequency),
          groupSize: Double(counts[topic].articles), documentsInAll: Double(everywhere),
          total: Double(total)
        ).zScore
      guard score > 0 else { continue }
      candidates.append(
        Candidate(
          key: key, text: entry.commonForm, score: score, frequency: entry.frequency,
          documentFrequency: entry.documentFrequency, titleFrequency: entry.titleFrequency,
          extent: counts[topic].articles < 3 ? entry.frequency : entry.documentFrequency))
    }
    candidates.sort { ($1.worth, $0.key) < ($0.worth, $1.key) }
    return Array(candidates.prefix(Self.candidateLimit))
  }

  /// One candidate for each sequence of stems, and no word that a phrase accounts for.
  private func merged(_ candidates: [Candidate], stems: WordStems) -> [Candidate] {
    var best: [[String]: Int] = [:]
    var kept: [Candidate] = []
    for var candidate in candidates {
      candidate.stems = candidate.key.split(separator: " ").map { stems.stem(of: String($0)) }
      guard best[candidate.stems] == nil else { continue }
      best[candidate.stems] = kept.count
      kept.append(candidate)
    }
    return kept.filter { part in
      !kept.contains { whole in
        whole.stems.count > part.stems.count && Self.contains(whole.stems, part.stems)
          && Double(whole.extent)
            >= Self.accountedShare * Double(part.extent)
      }
    }
  }

  private static func contains(_ whole: [String], _ part: [String]) -> Bool {
    (0...(whole.count - part.count)).contains { start in
      whole[start..<start + part.count].elementsEqual(part)
    }
  }

  // MARK: Variety

  private func varied(_ candidates: [Candidate]) -> [TopicTerm] {
    guard let largest = candidates.map(\.worth).max(), largest > 0 else { return [] }
    var remaining = candidates
    var chosen: [Candidate] = []
    while chosen.count < termCount, !remaining.isEmpty {
      let worths = remaining.map { candidate in
        let likeness = chosen.map { Self.likeness(candidate.stems, $0.stems) }.max() ?? 0
        return relevance * candidate.worth / largest - (1 - relevance) * likeness
      }
      guard let best = worths.indices.max(by: { (worths[$0], $1) < (worths[$1], $0) }) else {
        break
      }
      chosen.append(remaining.remove(at: best))
    }
    return chosen.map {
      TopicTerm(
        text: $0.text, score: $0.score, frequency: $0.frequency,
        documentFrequency: $0.documentFrequency)
    }
  }

  /// The share of the shorter term's stems that the longer one holds.
  private static func likeness(_ first: [String], _ second: [String]) -> Double {
    let shared = Set(first).intersection(second).count
    return Double(shared) / Double(min(first.count, second.count))
  }

  private static let candidateLimit = 200
  private static let accountedShare = 0.6
}
