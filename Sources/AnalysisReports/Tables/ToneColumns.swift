/// What every table of tone says of a judgement, and its columns.
public struct ToneColumns: Sendable, Equatable {
  /// A word that decided.
  public struct Evidence: Sendable, Equatable {
    /// The word or phrase as it stands in the text.
    public let text: String
    /// Its place in Unicode scalars of the record's text.
    public let scalars: Range<Int>
    /// The same in UTF-8 bytes.
    public let bytes: Range<Int>
    /// What it adds; below 0 for negative.
    public let weight: Double

    /// Gathers a word.
    public init(text: String, scalars: Range<Int>, bytes: Range<Int>, weight: Double) {
      self.text = text
      self.scalars = scalars
      self.bytes = bytes
      self.weight = weight
    }
  }

  /// −1, 0 or 1.
  public let label: Int
  /// From −1 to 1.
  public let score: Double
  /// Of negative, neutral and positive; nil where no calibrated model judged.
  public let probabilities: (negative: Double, neutral: Double, positive: Double)?
  /// Whether the judgement is too uncertain to be used.
  public let abstains: Bool
  /// The words that decided.
  public let evidence: [Evidence]

  /// Gathers a judgement.
  public init(
    label: Int, score: Double,
    probabilities: (negative: Double, neutral: Double, positive: Double)?, abstains: Bool,
    evidence: [Evidence]
  ) {
    self.label = label
    self.score = score
    self.probabilities = probabilities
    self.abstains = abstains
    self.evidence = evidence
  }

  /// Whether all parts are equal.
  public static func == (lhs: ToneColumns, rhs: ToneColumns) -> Bool {
    lhs.cells == rhs.cells && lhs.evidence == rhs.evidence
  }

  /// The columns, which follow those that say what was judged.
  static let columns = [
    TableColumn(
      "label", .integer,
      "-1 negative, 0 neutral (read, and no evidence of a tone), 1 positive: the likeliest. Empty where there was nothing to read."
    ),
    TableColumn("score", .number, "How strongly, from -1 to 1."),
    TableColumn("p_negative", .number, "Calibrated probability of -1."),
    TableColumn("p_neutral", .number, "Calibrated probability of 0."),
    TableColumn("p_positive", .number, "Calibrated probability of 1."),
    TableColumn(
      "abstain", .boolean,
      "Whether the probability of the likeliest label is below the threshold in run.json: then the label should not be used."
    ),
    TableColumn(
      "evidence", .string,
      "Words with a valence, as `start:end:weight` in Unicode scalars of the record's text, joined by `|`."
    ),
    TableColumn("evidence_words", .string, "The same words as `word weight`, joined by `|`."),
  ]

  /// The values.
  var cells: [TableCell] {
    [
      .integer(label), .rounded(score), .rounded(probabilities?.negative),
      .rounded(probabilities?.neutral), .rounded(probabilities?.positive), .boolean(abstains),
      .list(
        evidence.map {
          "\($0.scalars.lowerBound):\($0.scalars.upperBound):\(Self.weight($0).plainText)"
        }),
      .list(evidence.map { "\($0.text.replacing("|", with: "/")) \(Self.weight($0).plainText)" }),
    ]
  }

  /// The members of a line of JSON.
  var members: [(name: String, value: JSONValue)] {
    let p = probabilities.map { p in
      JSONValue.object([
        ("-1", JSONValue(.rounded(p.negative))), ("0", JSONValue(.rounded(p.neutral))),
        ("1", JSONValue(.rounded(p.positive))),
      ])
    }
    return [
      ("label", .integer(label)), ("score", JSONValue(.rounded(score))), ("p", p ?? .null),
      ("abstain", .boolean(abstains)),
      (
        "evidence",
        .array(
          evidence.map {
            .array([
              .integer($0.scalars.lowerBound), .integer($0.scalars.upperBound),
              JSONValue(Self.weight($0)),
            ])
          })
      ),
    ]
  }

  private static func weight(_ evidence: Evidence) -> TableCell {
    .rounded(evidence.weight, decimals: 2)
  }
}
