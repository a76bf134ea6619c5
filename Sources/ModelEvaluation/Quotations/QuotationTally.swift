public import Corpora
public import Quotations

/// The counts of one article under a selection, for every measure.
public struct QuotationTally: Sendable, Equatable {
  private let measures: [QuotationMeasure: MatchCounts]
  private let types: [QuotationType: MatchCounts]

  /// The least Dice coefficient of contents that are right.
  static let leastDice = 0.8
  /// The least Dice coefficient of contents whose sources are compared.
  static let leastSourceDice = 0.5

  /// The counts of a measure.
  public subscript(measure: QuotationMeasure) -> MatchCounts {
    measures[measure] ?? MatchCounts()
  }

  /// The counts of right contents (as in ``QuotationMeasure/content``) by type: gold items of the type
  /// that were found, whatever the type of what found them, and predicted items of the type that are
  /// right.
  public subscript(type: QuotationType) -> MatchCounts { types[type] ?? MatchCounts() }

  /// Compares what was predicted for an article with what is annotated in it.
  ///
  /// - Parameters:
  ///   - gold: The annotated quotations.
  ///   - predicted: The predicted ones.
  ///   - text: The article's text.
  ///   - selection: Which of them count.
  /// - Precondition: No quotation reaches beyond the text.
  /// - Complexity: O(scalars in spans + p log p) for p pairs of quotations that share a word.
  public init(
    gold: [AnnotatedQuotation], predicted: [AnnotatedQuotation], in text: MeasuredText,
    _ selection: QuotationSelection
  ) {
    let sides = (
      gold: QuotationItem.items(gold, in: text, selection),
      predicted: QuotationItem.items(predicted, in: text, selection)
    )
    let pairs = QuotationPair.pairs(sides.gold, sides.predicted, least: Self.leastDice)
      .map { (sides.gold[$0.gold], sides.predicted[$0.predicted]) }
    let sourcePairs = QuotationPair.pairs(sides.gold, sides.predicted, least: Self.leastSourceDice)
      .map { (sides.gold[$0.gold], sides.predicted[$0.predicted]) }
    func paired(_ isRight: (QuotationItem, QuotationItem) -> Bool) -> MatchCounts {
      MatchCounts(
        gold: sides.gold.count, predicted: sides.predicted.count,
        shared: pairs.count { isRight($0.0, $0.1) })
    }
    func sources(_ isRight: (QuotationItem, QuotationItem) -> Bool) -> MatchCounts {
      MatchCounts(right: sourcePairs.count { isRight($0.0, $0.1) }, of: sourcePairs.count)
    }
    func words(_ spans: KeyPath<AnnotatedQuotation, [Range<Int>]>) -> MatchCounts {
      func union(_ quotations: [AnnotatedQuotation]) -> [Int32] {
        let counted = quotations.filter {
          selection.types?.contains(text.type(of: $0.content)) ?? true
        }
        return text.words(in: counted.flatMap { $0[keyPath: spans] })
      }
      return Self.overlap(union(gold), union(predicted))
    }
    measures = [
      .endToEnd: paired { $0.sharesSource(with: $1) },
      .endToEndStrict: paired { $0.words == $1.words && $0.source == $1.source },
      .content: paired { _, _ in true },
      .contentExact: paired { $0.words == $1.words },
      .contentWords: Self.overlap(
        SortedWords.union(sides.gold.map(\.words)), SortedWords.union(sides.predicted.map(\.words))),
      .source: sources { $0.sharesSource(with: $1) },
      .sourceExact: sources { $0.source == $1.source },
      .sourceHead: sources { text.head(of: $0.source) == text.head(of: $1.source) },
      .sourceWords: words(\.source),
      .cueWords: words(\.cue),
    ]
    var types: [QuotationType: MatchCounts] = [:]
    for type in QuotationType.allCases {
      types[type] = MatchCounts(
        gold: sides.gold.count { $0.type == type }, found: pairs.count { $0.0.type == type },
        predicted: sides.predicted.count { $0.type == type },
        right: pairs.count { $0.1.type == type })
    }
    self.types = types
  }

  private static func overlap(_ gold: [Int32], _ predicted: [Int32]) -> MatchCounts {
    MatchCounts(
      gold: gold.count, predicted: predicted.count,
      shared: SortedWords.sharedCount(gold, predicted))
  }
}
