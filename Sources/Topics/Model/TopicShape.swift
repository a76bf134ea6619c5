public import NumericCore

/// How tight a topic is, how far from the others, and which articles are most typical of it.
public struct TopicShape: Sendable, Equatable {
  /// The mean cosine of the articles with the topic's centre.
  public let cohesion: Double
  /// One less the cosine of the centre with the nearest other centre; nil for an only topic.
  public let separation: Double?
  /// The articles nearest to the centre, nearest first.
  public let typicalArticles: [Int]

  /// Measures every topic.
  ///
  /// - Parameters:
  ///   - vectors: The articles' vectors, unit or zero rows: articles × rank.
  ///   - members: The articles of each topic, ascending.
  ///   - centers: The topics' centres, unit rows: topics × rank.
  ///   - typicalCount: How many typical articles to name.
  /// - Returns: The shape of each topic.
  /// - Complexity: O(articles × (rank + log articles) + topics² × rank).
  public static func measure(
    _ vectors: DenseMatrix<Float>, members: [[Int]], centers: DenseMatrix<Float>,
    typicalCount: Int
  ) -> [TopicShape] {
    let betweenCenters = centers.multiplied(byTransposeOf: centers)
    return members.indices.map { topic in
      let center = centers.row(topic)
      let cosines = members[topic].map { cosine(vectors.row($0), center) }
      let order = cosines.indices.sorted { (-cosines[$0], $0) < (-cosines[$1], $1) }
      let nearest = (0..<centers.rows).filter { $0 != topic }
        .map { Double(betweenCenters[topic, $0]) }.max()
      return TopicShape(
        cohesion: cosines.isEmpty ? 0 : cosines.reduce(0, +) / Double(cosines.count),
        separation: nearest.map { 1 - $0 },
        typicalArticles: order.prefix(typicalCount).map { members[topic][$0] })
    }
  }

  private static func cosine(_ first: ArraySlice<Float>, _ second: ArraySlice<Float>) -> Double {
    var sum = 0.0
    for (a, b) in zip(first, second) { sum += Double(a) * Double(b) }
    return sum
  }
}
