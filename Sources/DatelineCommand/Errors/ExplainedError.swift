import Dateline

/// An error that a person can act on: what happened, what to do, and a code to search for.
protocol ExplainedError: Error, CustomStringConvertible {
  /// A short name that does not change between versions.
  var code: String { get }
  /// What to do about it.
  var hint: String { get }
}

extension AnalysisError: ExplainedError {}
extension AtomicFileError: ExplainedError {}
extension CorpusError: ExplainedError {}
extension EvaluationError: ExplainedError {}
extension LexiconFileError: ExplainedError {}
extension ModelFileError: ExplainedError {}
extension NumericError: ExplainedError {}
extension SearchError: ExplainedError {}
extension ToneValidationError: ExplainedError {}
extension VerificationError: ExplainedError {}
