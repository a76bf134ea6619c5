import Dateline
import Foundation
import RandomModels
import TestSupport

/// Reads collections for their tone with a random language model and the tables that come along.
enum SentimentCollection {
  /// The tables in the repository.
  private static let tables = PackageFolder.root.appending(path: "Models/english-sentiment").path(
    percentEncoded: false)

  /// Runs a body with a folder that holds a random language model and the tables.
  static func withModels<Result>(_ body: (String) throws -> Result) throws -> Result {
    try QuotedCollection.withModel { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/english-sentiment", withDestinationPath: tables)
      return try body(folder)
    }
  }

  /// Reads a collection.
  static func read(
    _ collection: ArticleCollection, models: String,
    options: SentimentOptions = SentimentOptions(), threads: Int = 1
  ) throws -> (articles: [ArticleToneRows], analysis: SentimentAnalysis) {
    var articles: [ArticleToneRows] = []
    let analysis = try SentimentAnalyzer(
      models: ModelLibrary(folders: [models]), options: options,
      parallelism: Parallelism(threads: threads)
    ).analyze(collection) { articles.append($0) }
    return (articles, analysis)
  }
}

extension ArticleToneRows {
  /// The cells of all rows.
  var cells: [[TableCell]] {
    [document.cells] + sentences.map(\.cells) + targets.map(\.cells) + quotations.map(\.cells)
  }
}
