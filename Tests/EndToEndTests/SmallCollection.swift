import Foundation

/// Twenty-four short articles on three subjects, written for these tests.
enum SmallCollection {
  private static let subjects: [(id: String, sentences: [String])] = [
    (
      "strike",
      [
        "Dockers in Calder walked off the container berths on Tuesday.",
        "The union asked for a night allowance at every berth.",
        "Cranes stood still while container ships waited in the roads.",
        "The port authority offered a new allowance to the dockers.",
        "Talks between the union and the port authority went on all night.",
        "Hauliers turned back at the gates of the port.",
        "A mediator met the union in the harbour office.",
        "The strike closed nine container berths for a second week.",
      ]
    ),
    (
      "drought",
      [
        "Farmers in the Tarn Valley counted their losses after the dry winter.",
        "The reservoir fell to a third of its level.",
        "Irrigation was cut for growers of beans and maize.",
        "Water wardens closed the irrigation channels at noon.",
        "Growers said the maize would not last without rain.",
        "The reservoir feeds farms and two towns in the valley.",
        "Rain is not expected in the valley before April.",
        "Farmers drove tankers of water to their cattle.",
      ]
    ),
    (
      "final",
      [
        "Rovers won the semi-final with a goal in the last minute.",
        "The goalkeeper saved a penalty before half-time.",
        "Supporters queued for tickets to the final.",
        "The coach named the same players for the final.",
        "A referee was chosen for the final on Sunday.",
        "The striker trained with the players after his injury.",
        "Rovers have not reached a final for thirty seasons.",
        "The stadium opens its gates to supporters at noon.",
      ]
    ),
  ]

  private static let outlets = ["Strand Wire", "The Harbour Post", "Calder Gazette"]

  /// The articles as JSON lines.
  static var jsonLines: String {
    records.map { record in
      let members = record.map { "\"\($0.name)\": \"\($0.value)\"" }
      return "{\(members.joined(separator: ", "))}\n"
    }.joined()
  }

  /// The articles' identifiers and texts.
  static var texts: [(id: String, text: String)] {
    records.map { ($0[0].value, $0[$0.count - 1].value) }
  }

  /// The articles as CSV.
  static var csv: String {
    let header = records[0].map(\.name).joined(separator: ",") + "\n"
    return header
      + records.map { record in
        record.map { "\"\($0.value)\"" }.joined(separator: ",") + "\n"
      }.joined()
  }

  /// Writes the articles into a folder as JSON lines and gives the file's name.
  static func write(into folder: String) throws -> String {
    try Data(jsonLines.utf8).write(to: URL(filePath: folder + "/small.jsonl"))
    return "small.jsonl"
  }

  private static var records: [[(name: String, value: String)]] {
    (0..<24).map { index in
      let (subject, sentences) = subjects[index % 3]
      let number = index / 3
      let text = [0, 1, 3, 4].map { sentences[(number + $0) % sentences.count] }
      return [
        ("id", "\(subject)-\(number + 1)"),
        // The first title is one that a spreadsheet would run.
        ("title", (index == 0 ? "=" : "") + "\(subject.capitalized) day \(number + 1)"),
        ("date", "2031-02-\(String(10 + number))"),
        ("source", outlets[(index + number) % 3]),
        ("text", text.joined(separator: " ")),
      ]
    }
  }
}
