import AnalysisReports
import NumericCore

/// What articles are compared by.
public enum ArticleVectors: Sendable {
  /// The words they hold, by latent semantic analysis of the collection.
  case words
  /// What they mean, by a trained encoder; topics are divided by the words, too, half and half.
  ///
  /// The mean of both cosines divided two of three labelled collections better than the encoder's
  /// alone; the figures are at `CollectionVectors.clustering`.
  case meaning(ArticleEncoder)
  /// The words they hold, and what these words mean: by a trained table, and by the company they keep
  /// in the collection. No pass of an encoder.
  case mixed(WordMeanings)
  /// ``mixed(_:)`` where articles are short and the table is found, ``words`` elsewhere.
  case automatic(ModelLibrary)

  /// `lsa`, `encoder`, `mixed` or `auto`.
  public var name: String {
    switch self {
    case .words: "lsa"
    case .meaning: "encoder"
    case .mixed: "mixed"
    case .automatic: "auto"
    }
  }

  /// The vectors for a collection, and how they were chosen where they were.
  ///
  /// - Throws: `ModelFileError` when the table of words is damaged.
  func resolved(
    for counted: CountedCollection
  ) throws -> (vectors: ArticleVectors, choice: AutomaticVectors?) {
    guard case .automatic(let models) = self else { return (self, nil) }
    let choice = try AutomaticVectors(lengths: counted.counts.lengths, models: models)
    return (choice.vectors, choice)
  }

  /// The articles' vectors by the encoder, where one is used, in a stage of their own.
  func encoded(
    _ articles: [ArticleSummary], in pass: CollectionPass, clock: inout StageClock
  ) throws -> EncodedArticles? {
    guard case .meaning(let encoder) = self else { return nil }
    return try clock.measure(.encoding) { try encoder.vectors(of: articles, in: pass) }
  }

  /// What a run's record says of the model behind the vectors.
  private var model: (name: String, digest: String)? {
    switch self {
    case .meaning(let encoder): (encoder.name, encoder.digest)
    case .mixed(let meanings): (meanings.name, meanings.digest)
    case .words, .automatic: nil
    }
  }

  /// What a run's record says of the vectors that were asked for.
  var optionMembers: [(name: String, value: JSONValue)] {
    [("vectors", .string(name))] + modelMembers
  }

  /// The trained model behind the vectors, if any.
  var usedModels: [RunRecord.Model] {
    model.map { [RunRecord.Model(name: $0.name, sha256: $0.digest)] } ?? []
  }

  private var modelMembers: [(name: String, value: JSONValue)] {
    model.map { [("model", .string($0.name)), ("model_sha256", .string($0.digest))] } ?? []
  }
}

extension AutomaticVectors {
  /// What a run's record says of the choice.
  var resultMembers: [(name: String, value: JSONValue)] {
    [("median_words", .integer(medianWords))] + vectors.optionMembers
  }
}
