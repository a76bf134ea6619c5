public import AnalysisReports

/// What judged the sentences of a collection.
public struct JudgingTool: Sendable, Equatable {
  /// The name of the model.
  public let name: String
  /// The SHA-256 of the model.
  public let digest: String

  /// Names a tool.
  public init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// A sample of sentences: the sheet that people fill in, and the key that stays with the researcher.
public struct CodingSample: Sendable {
  /// The rows of the sheet, in random order.
  public let rows: [CodingRow]
  /// What the tool says of the sentences, and what they stand for.
  public let key: ValidationKey

  init(
    drawn: [(sentence: DrawnSentence, stratum: Int)], strata: [ValidationKey.Stratum],
    groups: [ValidationKey.Group], options: CodingSampleOptions, tool: JudgingTool
  ) {
    var seen: Set<String> = []
    var rows: [CodingRow] = []
    var items: [ValidationKey.Item] = []
    for (sentence, stratum) in drawn {
      // Names meet once in millions of pairs; then the second gets more letters.
      var name = sentence.name
      while !seen.insert(name).inserted { name += sentence.name }
      rows.append(
        CodingRow(
          item: name, text: sentence.text, before: sentence.before, after: sentence.after))
      items.append(
        ValidationKey.Item(
          name: name, article: sentence.article, span: sentence.span, stratum: stratum,
          inclusionProbability: Double(strata[stratum].drawn) / Double(strata[stratum].size),
          label: sentence.tone.label, score: sentence.tone.score,
          probabilities: sentence.tone.probabilities, abstains: sentence.tone.abstains))
    }
    self.rows = rows
    key = ValidationKey(
      version: Version.current, tool: tool, options: options, strata: strata, groups: groups,
      items: items)
  }

  /// The table of the sheet.
  public var table: Table { Table(rows) }
}
