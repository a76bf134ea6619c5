public import ModelFiles

/// The English tables of tone, and the scorers that read with them.
///
/// `Models/english-sentiment` holds the tables; its card says where each comes from.
public struct EnglishSentiment: Sendable {
  /// Dateline’s own scorer.
  public let valence: ValenceScorer
  /// The scorer of Hutto and Gilbert (2014), for comparison with other work.
  public let vader: VADERScorer
  private let shifters: [(LexiconPattern, Shifter)]
  private let subjectivity: [(LexiconPattern, Double)]
  private let rules = ValenceRules()

  /// The kind of model folder that holds the tables.
  public static let kind = "sentiment-tables"

  /// Reads the tables of a model folder.
  ///
  /// - Throws: ``/ModelFiles/ModelFileError`` when the folder is not whole, of another kind, or a line
  ///   cannot be read.
  public init(readingFrom path: String) throws(ModelFileError) {
    try self.init(ModelFolder(readingFrom: path, kind: Self.kind, version: 1))
  }

  /// Takes the tables of a model that was read.
  ///
  /// - Throws: ``/ModelFiles/ModelFileError`` when a setting or a line cannot be read.
  public init(_ folder: ModelFolder) throws(ModelFileError) {
    let shifters = try Self.shifters(SentimentTable("shifters.tsv", of: folder))
    let subjectivity = try Self.pairs(SentimentTable("pattern.tsv", of: folder), value: 2)
    var entries = try Self.pairs(SentimentTable("valences.tsv", of: folder), value: 1)
      .map { LexiconEntry(pattern: $0, valence: $1) }
    entries += shifters.idioms.map { LexiconEntry(pattern: $0, valence: $1) }
    let scale = try ValenceScale(
      gain: folder.positiveSetting("gain"),
      negativeAtMost: -folder.positiveSetting("negativeFrom"),
      positiveFrom: folder.positiveSetting("positiveFrom"))
    valence = ValenceScorer(
      entries: entries, shifters: shifters.shifters, subjectivity: subjectivity, scale: scale,
      rules: rules)
    vader = try VADERScorer(VADERTables(folder))
    self.shifters = shifters.shifters
    self.subjectivity = subjectivity
  }

  /// A scorer with the entries of a user’s dictionary in place of Dateline’s own, and the same rules.
  ///
  /// Valences are divided by their mean strength, so that the score does not depend on the dictionary’s
  /// scale. The thresholds of the labels were found with Dateline’s own entries.
  public func valence(with lexicon: UserLexicon) -> ValenceScorer {
    ValenceScorer(
      entries: lexicon.entries, strength: lexicon.meanStrength, shifters: shifters,
      subjectivity: subjectivity, scale: valence.scale, rules: rules)
  }

  private static func pairs(
    _ table: SentimentTable, value: Int
  ) throws(ModelFileError) -> [(LexiconPattern, Double)] {
    var pairs: [(LexiconPattern, Double)] = []
    for row in table.rows {
      pairs.append((try table.pattern(row, 0), try table.number(row, value)))
    }
    return pairs
  }

  /// The lines `role⇥phrase⇥value`; an idiom is a phrase with a valence.
  private static func shifters(
    _ table: SentimentTable
  ) throws(ModelFileError) -> (
    shifters: [(LexiconPattern, Shifter)], idioms: [(LexiconPattern, Double)]
  ) {
    var shifters: [(LexiconPattern, Shifter)] = []
    var idioms: [(LexiconPattern, Double)] = []
    for row in table.rows {
      let pattern = try table.pattern(row, 1)
      let value = row.fields.count > 2 ? try table.number(row, 2) : nil
      if row.fields[0] == "idiom", let value {
        idioms.append((pattern, value))
      } else if let shifter = Shifter(role: String(row.fields[0]), value: value) {
        shifters.append((pattern, shifter))
      } else {
        throw table.fault(row, "a role, a phrase and, for degrees and idioms, a number")
      }
    }
    return (shifters, idioms)
  }
}
