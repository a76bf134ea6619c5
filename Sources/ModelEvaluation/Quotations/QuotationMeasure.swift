public import Quotations

/// What is measured of predicted quotations, by the name that stands in tables.
public enum QuotationMeasure: String, Sendable, CaseIterable {
  /// The content is right (as in `content`), and the source shares a word with the annotated one, or
  /// there is none on both sides.
  case endToEnd = "end_to_end"
  /// The words of content and source are those annotated.
  case endToEndStrict = "end_to_end_strict"
  /// The content has a Dice coefficient of at least 0.8 with an annotated one, by its words.
  case content
  /// The content is right (as in `content`), and its words are those annotated.
  case contentExact = "content_exact"
  /// The words of all contents of an article.
  case contentWords = "content_words"
  /// Of the pairs with a Dice coefficient of at least 0.5, those whose sources share a word, or that
  /// have none on both sides.
  case source
  /// Of the same pairs, those whose sources have the same words.
  case sourceExact = "source_exact"
  /// Of the same pairs, those whose sources have the same head.
  case sourceHead = "source_head"
  /// The words of all sources of an article.
  case sourceWords = "source_words"
  /// The words of all cues of an article.
  case cueWords = "cue_words"
}

/// Which quotations are measured, and how they are taken.
public struct QuotationSelection: Hashable, Sendable {
  /// What one item is.
  public enum Unit: String, Sendable, CaseIterable {
    /// A quotation with all its parts.
    case quote
    /// Each part of a quotation for itself, with the source of its quotation.
    case span
  }

  /// What one item is.
  public let unit: Unit
  /// The types that count, on both sides by the text itself; nil for all.
  public let types: Set<QuotationType>?

  /// Makes a selection.
  ///
  /// - Parameters:
  ///   - unit: What one item is.
  ///   - types: The types that count; nil for all.
  public init(unit: Unit = .quote, types: Set<QuotationType>? = nil) {
    self.unit = unit
    self.types = types
  }

  /// What is told of a system in one table: all quotations, those with words in marks, and the spans
  /// in marks.
  public static let usual = [
    QuotationSelection(), QuotationSelection(types: [.direct, .mixed]),
    QuotationSelection(unit: .span, types: [.direct]),
  ]
}
