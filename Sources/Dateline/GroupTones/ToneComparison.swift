public import AnalysisReports
import Corpora
import NumericCore
import Sentiment
import Statistics

/// How the tone of groups of articles differs, and which words make it so.
public struct ToneComparison: Sendable {
  /// The column whose values make the groups.
  public let column: String
  /// The groups by name.
  public let groups: [GroupToneRow]
  /// Of each group the words that move its tone most, the first most.
  public let words: [WordShiftRow]
  /// The articles without a value in the column; they are in no comparison.
  public let articlesWithoutGroup: Int

  /// The tables `group_tones` and `word_shift`.
  public var tables: [Table] { [Table(groups), Table(words)] }
}

/// Gathers what a ``ToneComparison`` needs while articles go by: a few numbers of each, and the words with a
/// valence.
struct ToneComparisonTally: Sendable {
  /// Of a group so many words are told.
  static let words = 50

  private let column: String
  private var articles: [ArticleTone] = []
  private var articlesWithoutGroup = 0
  private var numbers: [String: Int] = [:]
  private var shift = WordShiftTally()

  /// Begins a comparison by the values of a column.
  init(column: String) { self.column = column }

  /// Reads the values of a column, so that one that cannot be compared by is known before the texts are
  /// read.
  ///
  /// - Throws: ``AnalysisError`` when no groups can be made, or too many, or none large enough.
  static func check(column: String, in pass: CollectionPass) throws {
    let values = try CountedCollection(pass, valuesOfColumn: column)
    _ = try ArticleGroups(
      values: values.groupValues, column: column, only: [], fields: values.fieldNames)
  }

  /// Adds an article.
  mutating func add(_ tones: ArticleTones) {
    let groups = tones.article.values(ofColumn: column)
    guard !groups.isEmpty else {
      articlesWithoutGroup += 1
      return
    }
    for name in groups where numbers[name] == nil { numbers[name] = numbers.count }
    if let tone = tones.tone {
      articles.append(
        ArticleTone(
          groups: groups, mean: tone.score, sentences: tones.sentences.count { $0.tone != nil }))
    }
    let own = groups.compactMap { numbers[$0] }
    for sentence in tones.sentences {
      shift.add(sentence.valence.evidence, of: tones.article.text, to: own)
    }
  }

  /// Compares the groups.
  func comparison(_ options: EvaluationOptions, _ parallelism: Parallelism) -> ToneComparison {
    let groups = GroupTones.rows(articles, options: options, parallelism: parallelism)
    return ToneComparison(
      column: column, groups: groups,
      words: groups.flatMap { row in
        guard row.comparison != nil, let number = numbers[row.group],
          let shift = shift.shift(to: number)
        else { return [WordShiftRow]() }
        return shift.words.prefix(Self.words).enumerated().map { place, word in
          WordShiftRow(word, group: row.group, rank: place + 1)
        }
      }, articlesWithoutGroup: articlesWithoutGroup)
  }
}

extension WordShiftRow {
  fileprivate init(_ word: WordShift.Word, group: String, rank: Int) {
    self.init(
      group: group, rank: rank, word: word.text, valence: word.valence,
      own: Use(count: word.counts.second, share: word.rates.second),
      others: Use(count: word.counts.first, share: word.rates.first),
      contribution: word.contribution)
  }
}
