import Foundation

/// Five short articles in which people speak in every way, written for these tests.
enum QuotedArticles {
  private static let records: [[(name: String, value: String)]] = [
    [
      ("id", "ferry-1"), ("title", "Ferry to stay in port"), ("date", "2031-04-02"),
      ("source", "Strand Wire"),
      (
        "text",
        "By Tomas Reed\n\nPORT ESK, April 2 — The night ferry will not sail this week, the harbour "
          + "master said on Tuesday.\n\n“We found a crack in the second engine,” Ines Calloway, the "
          + "harbour master, said, “and nobody sails on one engine.”\n\nCalloway said that tickets "
          + "would be paid back. She called the delay “a nuisance”.\n\nFollow @strandwire."
      ),
    ],
    [
      ("id", "ferry-2"), ("title", "Crack in engine was seen in March"), ("date", "2031-04-05"),
      ("source", "The Harbour Post"),
      (
        "text",
        "A mechanic saw the crack weeks ago 🚢 and wrote it down.\r\n\r\n“I told them in March,” said "
          + "Bo Ekström, a mechanic.\r\n\r\nIn a letter, the ferry company denied that it had known. "
          + "“We learned of it on Monday,” the company wrote.\r\n\r\nInes Calloway declined to comment."
      ),
    ],
    [
      ("id", "weather"), ("title", "=Rain until Friday"), ("date", "2031-04-05"),
      ("source", "The Harbour Post"),
      ("text", "Rain falls until Friday. The river rises a hand’s width a day."),
    ],
    [
      ("id", "council"), ("title", "Council meets"), ("source", "Strand Wire"),
      (
        "text",
        "Officials believe the bridge is safe. A report by the Bridge Inspectorate found that two "
          + "cables were worn.\n\n\"Close it tonight,\" an engineer, who asked not to be named, said. "
          + "\"Every hour counts.\"\n\n“A ‘temporary’ closure, they say,” laughed Councillor Petra "
          + "Anand. “It was temporary in 2019.”"
      ),
    ],
  ]

  /// The identifiers in order.
  static var identifiers: [String] { records.map { $0[0].value } }

  /// The articles as JSON lines.
  static var jsonLines: String {
    get throws {
      try records.map { record in
        let members = Dictionary(uniqueKeysWithValues: record.map { ($0.name, $0.value) })
        let line = try JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
        return String(decoding: line, as: UTF8.self) + "\n"
      }.joined()
    }
  }

  /// Writes the articles into a folder and gives the file's name.
  static func write(into folder: String) throws -> String {
    try Data(jsonLines.utf8).write(to: URL(filePath: folder + "/quoted.jsonl"))
    return "quoted.jsonl"
  }
}
