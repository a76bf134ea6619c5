import Foundation
import TestSupport
import TextCore

@testable import Annotation

/// The sample collection's quotations, with names found by its cast: the gold speakers of all
/// articles wherever they are named, in full or in part, and strangers who bear a name of the cast.
struct SampleCollection {
  struct Quote: Decodable {
    let kind: String
    let content: [[Int]]
    let source: [[Int]]
    let speaker: String?
    let speaker_role: String?
  }

  struct Article: Decodable {
    let id: String
    let text: String
    let quotes: [Quote]
  }

  let articles: [Article]
  private let persons: [String]
  private let bodies: [String]

  init() throws {
    let file = PackageFolder.root.appending(
      path: "Notebooks-data/sample-collection/gold/quotes.jsonl")
    let data = try Data(contentsOf: file)
    articles = try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Article.self, from: Data($0))
    }
    let quotes = articles.flatMap(\.quotes)
    let bodies = Set(quotes.filter { $0.speaker_role == nil }.compactMap(\.speaker))
      .filter { $0.first?.isUppercase ?? false }
    self.bodies = bodies.sorted { ($1.count, $0) < ($0.count, $1) }
    persons = Set(quotes.filter { $0.speaker_role != nil }.compactMap(\.speaker))
      .filter { $0.first?.isUppercase ?? false }.subtracting(bodies)
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  func isPerson(_ name: String) -> Bool { persons.contains(name) }

  /// The names in an article: long ones first, none inside another.
  func entities(_ article: Article, _ document: Document) -> [EntityMention] {
    let words = document.tokens.count
    let texts = (0..<words).map { Word(document, token: $0).text }
    var taken = [Bool](repeating: false, count: words)
    var found: [EntityMention] = []
    func add(_ parts: [String], _ kind: EntityKind) {
      guard !parts.isEmpty, words >= parts.count else { return }
      for start in 0...(words - parts.count)
      where Array(texts[start..<start + parts.count]) == parts && !taken[start] && !isSaint(start) {
        for position in start..<start + parts.count { taken[position] = true }
        let end = Word(document, token: start + parts.count - 1).range.end
        found.append(EntityMention(kind, ByteRange(Int(document.tokenStarts[start]), end)))
      }
    }
    func isSaint(_ start: Int) -> Bool { start > 0 && texts[start - 1] == "St." }
    func parts(_ name: String) -> [String] {
      let named = Document(text: Array(name.utf8))
      return (0..<named.tokenCount).map { Word(named, token: $0).text }
    }
    let shouted = persons.map { $0.uppercased() }
    for name in bodies + shouted {
      add(parts(name), bodies.contains(name) ? .organization : .person)
    }
    for name in persons { add(parts(name), .person) }
    let given = Set(persons.compactMap { parts($0).first })
    let surnames = Set(persons.compactMap { parts($0).last })
    for start in texts.indices.dropLast()
    where given.contains(texts[start]) && !taken[start] && !taken[start + 1] {
      let next = texts[start + 1]
      if next.first?.isUppercase ?? false, !next.hasSuffix("."),
        !BodyName.kinds.contains(next.lowercased())
      {
        add([texts[start], texts[start + 1]], .person)
      }
    }
    let here = persons.map(parts).filter { $0.allSatisfy(texts.contains) }
    let givenHere = Set(here.compactMap(\.first)).sorted()
    for name in surnames.sorted().map({ $0.uppercased() }) + surnames.sorted() + givenHere {
      add([name], .person)
    }
    return found
  }
}
