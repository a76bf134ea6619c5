import ArgumentParser
import Dateline

/// What articles are compared by, and where the trained models for it are.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compare articles by words (lsa), meaning (encoder) or both (mixed); auto is lsa.",
      valueName: "vectors"))
  var vectors: VectorsName = .auto

  @Option(
    help: ArgumentHelp(
      "The folder of the models; by default DATELINE_MODELS, or those that came along.",
      valueName: "folder"),
    completion: .directory)
  var models: String?

  func validate() throws {
    if models != nil, !vectors.needsModel {
      throw ValidationError("--models is for --vectors encoder and mixed; words need no model")
    }
  }

  /// What articles are compared by; the model is read here, before any article.
  ///
  /// - Throws: `AnalysisError` when there is no model, `ModelFileError` when it is damaged.
  func articleVectors() throws -> ArticleVectors {
    switch vectors {
    case .auto, .lsa: .words
    case .encoder: .meaning(try ArticleEncoder(from: .installed(named: models)))
    case .mixed: .mixed(try ArticleEncoder(from: .installed(named: models)))
    }
  }
}

/// What articles are compared by, by its name on the command line.
enum VectorsName: String, ExpressibleByArgument, CaseIterable {
  case auto
  case lsa
  case encoder
  case mixed

  /// Whether a trained model is needed.
  var needsModel: Bool { self == .encoder || self == .mixed }
}
