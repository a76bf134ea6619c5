import ArgumentParser
import Dateline

/// What articles are compared by, and where the trained models for it are.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compare articles by words (lsa), by these and what they mean (mixed), or by what the articles "
        + "mean (encoder); auto is mixed for short articles and lsa for long ones.",
      valueName: "vectors"))
  var vectors: VectorsName = .auto

  @OptionGroup var folder: ModelFolderOption

  func validate() throws {
    if folder.models != nil, vectors == .lsa {
      throw ValidationError("--models is for vectors of meaning; --vectors lsa needs no model")
    }
  }

  /// What articles are compared by; a model that was asked for is read here, before any article.
  ///
  /// - Throws: `AnalysisError` when there is no model, `ModelFileError` when it is damaged.
  func articleVectors() throws -> ArticleVectors {
    try vectors.articleVectors(from: folder.library)
  }
}

/// What articles are compared by, by its name on the command line.
enum VectorsName: String, ExpressibleByArgument, CaseIterable {
  case auto
  case lsa
  case encoder
  case mixed

  /// What articles are compared by; a model that was asked for is read here, before any article.
  ///
  /// - Throws: `AnalysisError` when there is no model, `ModelFileError` when it is damaged.
  func articleVectors(from models: ModelLibrary) throws -> ArticleVectors {
    switch self {
    case .auto: .automatic(models)
    case .lsa: .words
    case .encoder: .meaning(try ArticleEncoder(from: models))
    case .mixed: .mixed(try WordMeanings(from: models))
    }
  }

  /// Whether a trained model is needed.
  var needsModel: Bool { self == .encoder || self == .mixed }
}
