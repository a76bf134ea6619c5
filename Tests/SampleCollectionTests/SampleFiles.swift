import Foundation
import TestSupport

/// The files that are made from the marked articles.
struct SampleFiles {
  /// Content by path below `Notebooks-data/sample-collection`.
  let contents: [String: String]
  let articles: [MarkedArticle]

  static let folder = PackageFolder.root.appending(path: "Notebooks-data/sample-collection")

  init() throws {
    let marked = Self.folder.appending(path: "marked")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: marked.path)
      .filter { $0.hasSuffix(".txt") }
    let read = try paths.map { path in
      try MarkedArticle(
        String(contentsOf: marked.appending(path: path), encoding: .utf8),
        story: String(path.prefix { $0 != "/" }))
    }
    articles = read.sorted {
      ($0.header["date"] ?? "", $0.id) < ($1.header["date"] ?? "", $1.id)
    }
    contents = [
      "articles.jsonl": Self.lines(articles.map(Self.record)),
      "gold/quotes.jsonl": Self.lines(articles.map(Self.quotes)),
      "gold/sentences.jsonl": Self.lines(articles.map(Self.sentences)),
      "gold/blocks.jsonl": Self.lines(articles.map(Self.blocks)),
      "gold/stories.csv": "article_id,story\n"
        + articles.map { "\($0.id),\($0.story)\n" }.joined(),
      "gold/duplicates.csv": "article_id,family\n"
        + articles.compactMap { article in
          article.header["family"].map { "\(article.id),\($0)\n" }
        }.joined(),
    ]
  }

  private static func record(_ article: MarkedArticle) -> String {
    let header = article.header
    var members = [
      ("id", header["id"]), ("title", header["title"]), ("text", article.text),
      ("date", header["date"]), ("source", header["outlet"]),
    ].compactMap { name, value in value.map { "\(quoted(name)): \(quoted($0))" } }
    if let author = header["author"] { members.append("\"authors\": [\(quoted(author))]") }
    members += [("section", header["section"]), ("language", "en")].compactMap { name, value in
      value.map { "\(quoted(name)): \(quoted($0))" }
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private static func quotes(_ article: MarkedArticle) -> String {
    let quotes = article.quotations.sorted { $0.key < $1.key }.map { _, quotation in
      let parts = [
        "\"kind\": \(quoted(quotation.kind))", "\"content\": \(spans(quotation.content))",
        "\"cue\": \(spans(quotation.cue))", "\"source\": \(spans(quotation.source))",
        "\"speaker\": \(quotation.speaker.map(quoted) ?? "null")",
        "\"speaker_role\": \(quotation.role.map(quoted) ?? "null")",
      ]
      return "{\(parts.joined(separator: ", "))}"
    }
    return "{\"id\": \(quoted(article.id)), \"text\": \(quoted(article.text)), "
      + "\"quotes\": [\(quotes.joined(separator: ", "))]}"
  }

  private static func sentences(_ article: MarkedArticle) -> String {
    "{\"id\": \(quoted(article.id)), \"sentences\": \(spans(article.sentences))}"
  }

  private static func blocks(_ article: MarkedArticle) -> String {
    let blocks = article.blocks.map { kind, range in
      "{\"kind\": \(quoted(kind)), \"start\": \(range.lowerBound), \"end\": \(range.upperBound)}"
    }
    return "{\"id\": \(quoted(article.id)), \"blocks\": [\(blocks.joined(separator: ", "))]}"
  }

  private static func spans(_ ranges: [Range<Int>]) -> String {
    "[" + ranges.map { "[\($0.lowerBound), \($0.upperBound)]" }.joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  private static func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
