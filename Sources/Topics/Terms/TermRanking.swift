public import NumericCore
import Statistics

/// A vocabulary term with its score in a topic.
public struct RankedTerm: Sendable, Equatable {
  /// The column of the document-term matrix.
  public let term: Int
  /// The log-odds z-score.
  public let score: Double

  /// Gathers a ranked term.
  public init(term: Int, score: Double) {
    self.term = term
    self.score = score
  }
}

extension TermIncidence {
  /// The terms that set each topic off from the others, by the z-score of their log-odds.
  ///
  /// - Parameters:
  ///   - count: How many terms to keep for each topic.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: For each topic its terms, best first; terms that do not favour the topic are left
  ///   out, and with a single topic the terms are ranked by their number of articles.
  /// - Complexity: O(topics × terms × log terms) at worst.
  public func topTerms(_ count: Int, parallelism: Parallelism) -> [[RankedTerm]] {
    parallelism.map(blocks: topicFrequencies.count) { topic in
      let frequencies = topicFrequencies[topic]
      var ranked: [RankedTerm] = []
      for term in frequencies.indices where frequencies[term] > 0 {
        let score =
          topicSizes[topic] == total
          ? Double(frequencies[term])
          : LogOdds.estimate(
            documentsInGroup: Double(frequencies[term]), groupSize: Double(topicSizes[topic]),
            documentsInAll: Double(documentFrequencies[term]), total: Double(total)
          ).zScore
        if score > 0 { ranked.append(RankedTerm(term: term, score: score)) }
      }
      ranked.sort { ($1.score, $0.term) < ($0.score, $1.term) }
      return Array(ranked.prefix(count))
    }
  }
}
