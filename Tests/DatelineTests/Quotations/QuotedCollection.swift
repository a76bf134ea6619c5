import Dateline
import Foundation
import RandomModels
import TestSupport

/// Articles that a random model finds quotations in, and what is read in them.
enum QuotedCollection {
  /// Reads a collection with a random model.
  static func read(
    _ collection: ArticleCollection, models: String, filter: QuotationFilter = QuotationFilter(),
    threads: Int = 1, observer: any AnalysisObserver = NoObserver()
  ) throws -> (articles: [ArticleQuotations], analysis: QuotationAnalysis) {
    var articles: [ArticleQuotations] = []
    let analysis = try QuotationAnalyzer(
      models: ModelLibrary(folders: [models]), filter: filter,
      parallelism: Parallelism(threads: threads), observer: observer
    ).analyze(collection) { articles.append($0) }
    return (articles, analysis)
  }

  /// Runs a body with a folder that holds a random model.
  static func withModel<Result>(_ body: (String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      try RandomLanguageModel.write(into: folder, outside: -4)
      return try body(folder)
    }
  }

  /// Records with random texts, some of them hostile, each with a letter in it.
  static func records(_ count: Int, seed: UInt64) -> [Record] {
    var generator = TestGenerator(seed: seed)
    return (0..<count).map { number in
      Record(
        "a " + text(&generator), id: "r\(number)",
        title: Bool.random(using: &generator) ? "Title \(number)" : nil,
        date: "2031-02-\(String(10 + number % 19))")
    }
  }

  /// Words that the model knows, among signs of many scripts, line ends of all kinds and emoji.
  static func text(_ generator: inout TestGenerator) -> String {
    let signs = [
      "\r\n", "\r", "\u{2028}", "\0", "👩‍🚒", "e\u{301}", "\u{202E}", "\u{200F}שלום", "”", "“", "\"",
      "By Mara Moss\n", "(Photo: Ines Moss)\n", "\u{FEFF}",
    ]
    return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      RandomLanguageModel.text(&generator)
        + (signs.randomElement(using: &generator) ?? "")
        + String(decoding: generator.randomText(upTo: 6), as: UTF8.self)
    }.joined()
  }
}
