public import NumericCore
import Statistics

/// How often the top terms of a topic share an article.
public enum TopicCoherence {
  /// The mean NPMI over all pairs of a topic's terms, counted on whole articles (Bouma 2009;
  /// Aletras and Stevenson 2013).
  ///
  /// - Parameters:
  ///   - topics: The terms of each topic, as columns of the matrix.
  ///   - counts: Term counts, articles × terms.
  /// - Returns: A value from -1 to 1 for each topic; nil for one with fewer than two terms. A pair with
  ///   a term that stands in no article, whose NPMI is undefined, counts as independent: 0.
  /// - Complexity: O(stored counts + topics × pairs × articles of a term).
  public static func normalizedPointwiseMutualInformation(
    ofTerms topics: [[Int]], in counts: SparseMatrix
  ) -> [Double?] {
    var slots = [Int32](repeating: -1, count: counts.columns)
    var articles: [[Int32]] = []
    for term in topics.joined() where slots[term] < 0 {
      slots[term] = Int32(articles.count)
      articles.append([])
    }
    for row in 0..<counts.rows {
      for position in counts.positions(ofRow: row) {
        let slot = slots[Int(counts.columnIndices[position])]
        if slot >= 0 { articles[Int(slot)].append(Int32(row)) }
      }
    }
    return topics.map { terms in
      var sum = 0.0
      var pairs = 0
      for (index, first) in terms.enumerated() {
        for second in terms[(index + 1)...] {
          let (a, b) = (articles[Int(slots[first])], articles[Int(slots[second])])
          let information = PointwiseMutualInformation.normalized(
            joint: Double(sharedCount(a, b)), first: Double(a.count), second: Double(b.count),
            total: Double(counts.rows))
          sum += information ?? 0
          pairs += 1
        }
      }
      return pairs == 0 ? nil : sum / Double(pairs)
    }
  }

  private static func sharedCount(_ first: [Int32], _ second: [Int32]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < first.count && j < second.count {
      if first[i] == second[j] { shared += 1 }
      let (a, b) = (first[i], second[j])
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return shared
  }
}
