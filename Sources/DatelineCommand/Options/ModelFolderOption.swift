import ArgumentParser
import Dateline

/// Where the trained models are.
struct ModelFolderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the models; by default DATELINE_MODELS, or those that came along.",
      valueName: "folder"),
    completion: .directory)
  var models: String?

  /// Where models are looked for.
  var library: ModelLibrary { .installed(named: models) }
}
