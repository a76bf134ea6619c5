public import NumericCore

/// In how many articles each term stands, over all and within each topic.
public struct TermIncidence: Sendable {
  /// The number of articles that hold each term.
  public let documentFrequencies: [Int32]
  /// For each topic, the number of its articles that hold each term.
  public let topicFrequencies: [[Int32]]
  /// The number of articles of each topic.
  public let topicSizes: [Int]
  /// The number of articles.
  public let total: Int

  /// Counts a document-term matrix by topic.
  ///
  /// - Parameters:
  ///   - counts: Term counts, articles × terms.
  ///   - members: The articles of each topic.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Complexity: O(stored counts + topics × terms).
  public init(counts: SparseMatrix, members: [[Int]], parallelism: Parallelism) {
    topicFrequencies = parallelism.map(blocks: members.count) { topic in
      var frequencies = [Int32](repeating: 0, count: counts.columns)
      for article in members[topic] {
        for position in counts.positions(ofRow: article) {
          frequencies[Int(counts.columnIndices[position])] += 1
        }
      }
      return frequencies
    }
    var totals = [Int32](repeating: 0, count: counts.columns)
    for frequencies in topicFrequencies {
      for term in frequencies.indices { totals[term] += frequencies[term] }
    }
    documentFrequencies = totals
    topicSizes = members.map(\.count)
    total = counts.rows
  }
}
