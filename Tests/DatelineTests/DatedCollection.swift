import Dateline
import Foundation

/// Articles on given days of which it is known which words they hold.
struct DatedCollection {
  struct Entry {
    var id: String
    var title: String?
    var text: String
    var date: CalendarDay?
    var outlet: String?
  }

  var entries: [Entry] = []

  /// The first of March 2031 and the days after it, numbered from 0.
  static func day(_ number: Int) -> CalendarDay {
    CalendarDay(year: 2031, month: 3, day: 1)?.advanced(by: number) ?? .earliest
  }

  /// Adds the articles of a day: each word is held by so many of them, the first ones.
  mutating func add(day: Int?, articles: Int, holding counts: KeyValuePairs<String, Int>) {
    for number in 0..<articles {
      let words = counts.filter { number < $0.value }.map(\.key)
      entries.append(
        Entry(
          id: "d\(day ?? -1)-\(number)", title: words.first.map { "On \($0), day \(day ?? -1)" },
          text: (["Notes"] + words).joined(separator: ". ") + ".", date: day.map(Self.day)))
    }
  }

  /// Writes the articles into a folder and gives the collection of them.
  func write(to folder: String) throws -> ArticleCollection {
    let lines = try entries.map { entry in
      var object = ["id": entry.id, "text": entry.text]
      object["title"] = entry.title
      object["date"] = entry.date?.description
      object["source"] = entry.outlet
      let bytes = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      return String(decoding: bytes, as: UTF8.self)
    }
    let path = "\(folder)/articles.jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return ArticleCollection(inputs: [.path(path)])
  }

  /// Twenty days of ten articles: a flood on three of them, solar panels that rise, a council that
  /// is always there.
  static let planted: DatedCollection = {
    var collection = DatedCollection()
    for day in 0..<20 {
      collection.add(
        day: day, articles: 10,
        holding: [
          "levee": (8...10).contains(day) ? 8 : day == 2 ? 1 : 0, "solar": day / 2,
          "council": 3 + day % 2,
        ])
    }
    return collection
  }()
}
