import Dateline
import Foundation
import TestSupport
import Testing

/// The sample collection with the story of each article, and what an analysis makes of it.
enum SampleCollection {
  static let folder = PackageFolder.root.appending(path: "Notebooks-data/sample-collection")

  static let collection = ArticleCollection(
    inputs: [.path(folder.appending(path: "articles.jsonl").path)])

  /// The records, a JSON object each, in order.
  static let lines: [String] = content("articles.jsonl")

  /// The story of each article, by its identifier.
  static let stories: [String: String] = Dictionary(
    uniqueKeysWithValues: content("gold/stories.csv").dropFirst().map { line in
      let cells = line.split(separator: ",").map(String.init)
      return (cells[0], cells[1])
    })

  /// The analysis with all defaults.
  static let analysis = Result { try TopicAnalyzer().analyze(collection) }

  private static func content(_ path: String) -> [String] {
    let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The identifier of each record, in order.
  static let identifiers: [String] = lines.compactMap { line in
    let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return object?["id"] as? String
  }

  /// A collection of some of the records, written into a folder.
  static func part(in folder: String, _ isTaken: (Int, String) -> Bool) throws -> ArticleCollection
  {
    let taken = zip(identifiers, lines).enumerated().filter { isTaken($0, $1.0) }.map(\.element.1)
    let path = "\(folder)/part.jsonl"
    try Data((taken.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return ArticleCollection(inputs: [.path(path)])
  }
}

extension TopicAnalysis {
  /// The topic of each article of the chosen level.
  var topics: [Int32] { chosen.assignments.map { Int32($0.topic) } }

  /// The gold story of each article of the sample collection, numbered by name.
  var goldStories: [Int32] {
    let names = Set(SampleCollection.stories.values).sorted()
    return articles.map { article in
      Int32(names.firstIndex(of: SampleCollection.stories[article.id] ?? "") ?? 0)
    }
  }

  /// Every table as CSV, by name.
  var encodedTables: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: tables.map { ($0.schema.name, $0.encoded(as: .csv).bytes) })
  }
}

/// A record of a collection that a test writes.
struct Record {
  var id: String?
  var title: String?
  var text: String
  var date: String?

  init(_ text: String, id: String? = nil, title: String? = nil, date: String? = nil) {
    self.id = id
    self.title = title
    self.text = text
    self.date = date
  }
}

/// Writes records into a folder and gives the collection of them.
func write(_ records: [Record], to folder: String) throws -> ArticleCollection {
  let lines = try records.map { record in
    var object = ["text": record.text]
    object["id"] = record.id
    object["title"] = record.title
    object["date"] = record.date
    let bytes = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return String(decoding: bytes, as: UTF8.self)
  }
  let path = "\(folder)/articles.jsonl"
  try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
  return ArticleCollection(inputs: [.path(path)])
}
