import AnalysisReports
import Digests
import Foundation

/// What the card of a model says of how well it does and of what it cannot do, read from the Markdown file
/// beside its weights, so that a report tells of the very model that judged.
struct ModelCard {
  /// What is known of the model.
  let model: MethodPart.Model

  private static let scoreHeadings: Set<String> = ["scores", "how well it does"]
  private static let limitHeadings: Set<String> = ["limits"]

  /// Reads a model's card; without one, nothing is known.
  ///
  /// - Throws: ``AnalysisError/noModel(name:places:)``.
  init(ofModel name: String, in models: ModelLibrary) throws(AnalysisError) {
    let folder = try models.path(ofModel: name)
    let manifest = FileManager.default.contents(atPath: folder + "/manifest.json") ?? Data()
    let card = FileManager.default.contents(atPath: folder + "/MODEL_CARD.md") ?? Data()
    let text = String(decoding: card, as: UTF8.self)
    model = MethodPart.Model(
      name: name, digest: SHA256.hexadecimalDigest(of: Array(manifest)),
      scores: Self.passages(Self.lines(of: text, under: Self.scoreHeadings)),
      limits: Self.items(Self.lines(of: text, under: Self.limitHeadings)))
  }

  /// The lines under headings of the second level.
  static func lines(of text: String, under headings: Set<String>) -> [String] {
    var isUnder = false
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        isUnder = headings.contains(line.dropFirst(3).lowercased())
      } else if isUnder {
        lines.append(String(line))
      }
    }
    return lines
  }

  /// Paragraphs and tables.
  static func passages(_ lines: [String]) -> [MethodPart.Passage] {
    lines.split { $0.allSatisfy { $0 == " " } }.flatMap { block -> [MethodPart.Passage] in
      guard block.allSatisfy({ $0.hasPrefix("|") }), block.count >= 2 else {
        return [.text(plain(block.joined(separator: " ")))]
      }
      let rows = block.map(cells)
      return [.table(head: rows[0], rows: Array(rows.dropFirst(2)))]
    }
  }

  /// The items of a list, lines that belong to an item joined to it.
  static func items(_ lines: [String]) -> [String] {
    var items: [String] = []
    for line in lines {
      if line.hasPrefix("* ") || line.hasPrefix("- ") {
        items.append(String(line.dropFirst(2)))
      } else if !items.isEmpty, line.hasPrefix(" ") {
        items[items.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    return items.map(plain)
  }

  private static func cells(_ line: String) -> [String] {
    var cells = line.split(separator: "|", omittingEmptySubsequences: false)[...].dropFirst()
    if cells.last?.allSatisfy({ $0 == " " }) == true { cells = cells.dropLast() }
    return cells.map { plain($0.trimmingCharacters(in: .whitespaces)) }
  }

  /// The text without the marks for code and for bold.
  private static func plain(_ text: String) -> String {
    text.replacing("`", with: "").replacing("**", with: "")
  }
}
