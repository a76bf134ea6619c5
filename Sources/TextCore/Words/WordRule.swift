/// What a word is, for counting terms.
public enum WordRule: Sendable, Equatable, CaseIterable {
  /// Words as readers of news see them, lower-cased.
  ///
  /// * A word is a run of letters, digits and combining marks that may hold single apostrophes and
  ///   hyphens between two letters or digits: "don't", "24-year-old", "covid-19".
  /// * The typographic apostrophe (’) and hyphens (‐, U+2011) are written ' and -; soft hyphens and
  ///   joiners inside a word are left out.
  /// * The possessive "'s" is dropped: "Arvenia's" is "arvenia".
  /// * Letters with stops between are one word, written with its last stop: "U.S." and "U.S" are
  ///   both "u.s.", "p.m" is "p.m.".
  /// * A word has at least two characters and at least one letter.
  case news
  /// What scikit-learn's `CountVectorizer` counts by default: matches of `(?u)\b\w\w+\b` in the
  /// lower-cased text.
  ///
  /// Lower case is Python's `str.lower()` (with "İ" → "i̇", which splits a word at the combining
  /// dot, and the final sigma); `\w` is `str.isalnum()` or the underscore, so a combining mark
  /// splits a word too. Bytes that are not UTF-8 separate words, as U+FFFD would. Scalars that were
  /// assigned in a later version of Unicode than Python's may be letters here and none there.
  case alphanumericRuns
}
