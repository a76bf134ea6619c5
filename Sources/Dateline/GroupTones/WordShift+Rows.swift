public import AnalysisReports
public import Sentiment

extension WordShift {
  /// The rows of `word_shift.csv`, those that move the difference most first.
  public var rows: [WordShiftRow] {
    words.map { word in
      WordShiftRow(
        word: word.text, valence: word.valence, rates: word.rates, counts: word.counts,
        contribution: word.contribution)
    }
  }
}
