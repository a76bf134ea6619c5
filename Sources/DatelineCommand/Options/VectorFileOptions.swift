import ArgumentParser
import Dateline

/// The vectors of a run as files, so that articles are encoded once.
struct VectorFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep the articles' vectors in a file (safetensors), for --load-vectors.",
      valueName: "file"),
    completion: .file(extensions: ["safetensors"]))
  var saveVectors: String?

  @Option(
    help: ArgumentHelp(
      "Take the encoder's vectors from a file instead of encoding the articles again.",
      valueName: "file"),
    completion: .file(extensions: ["safetensors"]))
  var loadVectors: String?

  func validate() throws {
    guard saveVectors != "", loadVectors != "" else {
      throw ValidationError("the name of a file of vectors is empty")
    }
  }

  /// Checks that what articles are compared by has vectors to load.
  func validate(with vectors: VectorsName) throws {
    if loadVectors != nil, vectors != .encoder {
      throw ValidationError("--load-vectors is for --vectors encoder")
    }
  }

  /// Finds out before the work that the vectors could not be written after it.
  func checkDestination() throws(CommandError) {
    if let saveVectors { try OutputPlace.check(file: saveVectors) }
  }

  /// Has the encoder take the articles' vectors from the file, where one is named.
  ///
  /// - Throws: `AnalysisError`, when the file cannot be used or is of another model.
  func loaded(into vectors: ArticleVectors) throws(AnalysisError) -> ArticleVectors {
    guard let loadVectors, case .meaning(let encoder) = vectors else { return vectors }
    return .meaning(try encoder.taking(VectorTable(readingFrom: loadVectors)))
  }

  /// Writes the vectors, where a file is named.
  func save(_ table: VectorTable) throws(AtomicFileError) {
    guard let saveVectors else { return }
    try Interruption.postponed { () throws(AtomicFileError) in try table.write(to: saveVectors) }
  }
}
