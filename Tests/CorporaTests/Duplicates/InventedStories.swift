import CalendarDates
import Corpora
import NumericCore
import TestSupport

/// Stories of random words: two that were not copied share no run of four words but by chance.
enum InventedStories {
  /// Sentences of twelve words each.
  static func story(sentences: Int, _ generator: inout TestGenerator) -> [String] {
    (0..<sentences).map { _ in sentence(&generator) }
  }

  static func sentence(_ generator: inout TestGenerator) -> String {
    "A" + (0..<11).map { _ in " " + word(&generator) }.joined() + "."
  }

  static func word(_ generator: inout TestGenerator) -> String {
    let syllables = ["ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "ri", "su", "ta", "ve"]
    return (0..<3).map { _ in syllables[Int.random(in: 0..<12, using: &generator)] }.joined()
  }

  /// The sentences with a share of their words changed.
  static func changed(
    _ sentences: [String], share: Double, _ generator: inout TestGenerator
  ) -> [String] {
    sentences.map { sentence in
      let words = sentence.dropLast().split(separator: " ").map { word in
        Double.random(in: 0..<1, using: &generator) < share
          ? Self.word(&generator) : String(word)
      }
      return words.joined(separator: " ") + "."
    }
  }

  static func article(
    _ sentences: [String], id: String = "", date: String? = nil, outlet: String? = nil,
    opening: String = ""
  ) -> Article {
    Article(
      id: id, text: Array((opening + sentences.joined(separator: " ")).utf8),
      date: date.flatMap { CalendarDay(iso8601: $0) }, outlet: outlet)
  }
}

extension CopyFinder {
  /// The families of articles.
  func families(ofArticles articles: [Article], threads: Int = 1) -> [CopyFamily] {
    families(
      of: articles.map { ArticleSketch($0, seed: seed) },
      parallelism: Parallelism(threads: threads))
  }
}

extension CopyFamily {
  /// The places of its articles, ascending.
  var places: [Int] { members.map(\.article).sorted() }
}
