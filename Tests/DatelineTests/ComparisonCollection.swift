import Dateline
import Foundation

/// A small collection in which it is known what each outlet says more often than the others.
///
/// The Harbour Post writes of cranes, the Valley Echo of maize, and both of the council; one article
/// of the Post repeats one word thirty times. The Night Wire has a single article.
enum ComparisonCollection {
  struct Entry {
    var id: String
    var outlet: String?
    var text: String
    var month: Int
    var desk: String?
  }

  static let entries: [Entry] = {
    let harbour = [
      "Cranes stood over the harbour while the council met.",
      "Two cranes were mended, and ships waited in the harbour.",
      "The council asked who pays for new cranes.",
      "Old cranes were sold; ships came late into the harbour.",
    ]
    let valley = [
      "Maize dried in the valley while the council met.",
      "Growers watered their maize, and the river fell.",
      "The council asked who pays for the lost maize.",
      "Late maize was cut; the river of the valley rose.",
    ]
    var entries: [Entry] = []
    for number in 0..<16 {
      let isHarbour = number % 2 == 0
      let sentences = isHarbour ? harbour : valley
      var text = (0..<3).map { sentences[(number / 2 + $0) % 4] }.joined(separator: " ")
      if number == 4 { text += String(repeating: " Regatta!", count: 30) }
      entries.append(
        Entry(
          id: "a\(number)", outlet: isHarbour ? "The Harbour Post" : "Valley Echo", text: text,
          month: 1 + number % 3, desk: number < 8 ? "day" : number < 12 ? "night" : nil))
    }
    entries.append(
      Entry(
        id: "w", outlet: "Night Wire", text: "Cranes and maize met the council.", month: 2,
        desk: nil))
    return entries
  }()

  /// Writes articles into a folder and gives the collection of them.
  static func write(
    _ entries: [Entry] = entries, named name: String = "articles", to folder: String
  ) throws -> ArticleCollection {
    let lines = try entries.map { entry in
      var object = ["id": entry.id, "text": entry.text, "date": "2031-0\(entry.month)-11"]
      object["source"] = entry.outlet
      object["desk label"] = entry.desk
      object["title"] = "Notes of the day"
      let bytes = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      return String(decoding: bytes, as: UTF8.self)
    }
    let path = "\(folder)/\(name).jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return ArticleCollection(inputs: [.path(path)])
  }

  /// How often each word stands in a text and its title, counted the plain way.
  static func plainCounts(_ entry: Entry) -> [String: Int] {
    var counts: [String: Int] = [:]
    let words = ("Notes of the day. " + entry.text).lowercased().split { !$0.isLetter }
    for word in words where word.count > 1 { counts[String(word), default: 0] += 1 }
    return counts
  }
}
