import AnalysisReports
import NumericCore
import VectorSpace

extension TermSelection {
  /// What a run's record says of the terms that counted.
  var recordMembers: [(name: String, value: JSONValue)] {
    [
      ("min_df", minimumDocumentFrequency.map(JSONValue.integer) ?? .string("auto")),
      ("max_df", .number(maximumDocumentShare)), ("ngrams", .integer(longestNGram)),
      ("title_weight", .integer(titleWeight)), ("stem", .boolean(stems)),
      ("keep_stop_words", .boolean(!dropsStopWords)),
    ]
  }
}

extension Parallelism {
  /// What a run's record says of the machine.
  var recordMembers: [(name: String, value: JSONValue)] {
    [("threads", .integer(threads)), ("blas_kernels", .string(BLASRuntime.coreName))]
  }
}
