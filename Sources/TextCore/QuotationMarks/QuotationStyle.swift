/// The marks that stand around a quotation.
public enum QuotationStyle: String, Sendable, CaseIterable {
  /// “ ” and the low and reversed forms „ ‟ 〝 〞.
  case curly
  /// " and its wide form ＂.
  case straight
  /// ‘ ’ and the straight apostrophe used as a mark.
  case single
  /// « » and ‹ ›.
  case guillemet
  /// Two grave accents and two apostrophes, ``…''.
  case backtick
}
