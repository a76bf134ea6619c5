public import Sentiment

/// What a coding sheet must not show: what the tool says of each sentence, and what it stands for.
///
/// With it and the coded sheets, a tool is validated without the articles.
public struct ValidationKey: Sendable, Equatable {
  /// A sentence of the sample.
  public struct Item: Sendable, Equatable {
    /// Its name in the sheet.
    public let name: String
    /// The id of its article.
    public let article: String
    /// Its place in the article's text, in Unicode scalars.
    public let span: Range<Int>
    /// Its stratum, an index of ``ValidationKey/strata``.
    public let stratum: Int
    /// The probability with which it came into the sample.
    public let inclusionProbability: Double
    /// The tool's label.
    public let label: ToneLabel
    /// The tool's score, from −1 to 1.
    public let score: Double
    /// The tool's probabilities, where it gives some.
    public let probabilities: ToneProbabilities?
    /// Whether the tool abstains.
    public let abstains: Bool

    /// How probable the tool holds its label, where it gives probabilities.
    public var confidence: Double? { probabilities.map { $0[label] } }
  }

  /// The sentences of a group that have one label by the tool.
  public struct Stratum: Sendable, Equatable {
    /// The group; nil for articles without a value, and where there are no groups.
    public let group: String?
    /// The label.
    public let label: ToneLabel
    /// Its sentences in the collection.
    public let size: Int
    /// Those that were drawn.
    public let drawn: Int
  }

  /// What the tool says of all sentences of a group.
  public struct Group: Sendable, Equatable {
    /// The group; nil for articles without a value, and where there are no groups.
    public let name: String?
    /// Its articles.
    public let articles: Int
    /// Its sentences that the tool did not judge.
    public let unjudged: Int
    /// The judged sentences on which the tool abstains.
    public let abstaining: Int
    /// The judged sentences by label, the lowest first.
    public let labels: [Int]
    /// The mean score of the judged sentences.
    public let meanScore: Double

    /// The judged sentences.
    public var sentences: Int { labels.reduce(0, +) }
  }

  /// The version of Dateline that drew the sample.
  public let version: String
  /// What judged the sentences.
  public let tool: JudgingTool
  /// How the sample was drawn.
  public let options: CodingSampleOptions
  /// The strata, by group and label.
  public let strata: [Stratum]
  /// The groups, by name; one without a name where there are none.
  public let groups: [Group]
  /// The sentences in the order of the sheet.
  public let items: [Item]
}
