public import Corpora

/// A sample of sentences for coding, and what was read for it.
public struct CodingSampleAnalysis: Sendable {
  /// The sheet and its key.
  public let sample: CodingSample
  /// What was read, and how.
  public let run: CollectionRun
}

extension SentimentAnalyzer {
  /// Judges the sentences of a collection and draws some of them for people to code.
  ///
  /// - Parameters:
  ///   - collection: The articles.
  ///   - options: How many sentences are drawn, and by which groups. An article with several values in
  ///     the column is in a group of its own, named by all of them.
  /// - Returns: The sample.
  /// - Throws: ``AnalysisError/noGroups(column:fields:)``, ``ToneValidationError``, or what
  ///   ``analyze(_:_:)`` throws.
  public func drawSample(
    of collection: ArticleCollection, _ options: CodingSampleOptions
  ) throws -> CodingSampleAnalysis {
    var sampler = SentenceSampler(options)
    var hasGroups = false
    var fields: Set<String> = []
    let analysis = try analyze(collection) { rows in
      let article = rows.tones.article
      let group = options.groupColumn.flatMap { column in
        let values = article.values(ofColumn: column)
        return values.isEmpty ? nil : values.joined(separator: "|")
      }
      hasGroups = hasGroups || group != nil
      if !hasGroups { fields.formUnion(article.fields.map(\.name)) }
      try sampler.add(
        JudgedText(
          id: article.id, group: group, text: article.text,
          sentences: rows.tones.sentences.map { JudgedSentence(range: $0.range, tone: $0.tone) }))
    }
    if let column = options.groupColumn, !hasGroups {
      throw AnalysisError.noGroups(column: column, fields: fields.sorted())
    }
    return CodingSampleAnalysis(sample: try sampler.sample(by: tool), run: analysis.run)
  }
}
