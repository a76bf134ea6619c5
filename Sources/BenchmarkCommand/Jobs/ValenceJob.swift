import ArgumentParser
import Foundation
import Sentiment
import TextCore

/// Texts to valences, by Dateline's own scorer or by the method of VADER.
struct ValenceJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "valence", abstract: "Score the tone of texts by their words.")

  /// What is timed.
  enum Work: String, ExpressibleByArgument {
    /// Dateline's own scorer.
    case valence
    /// The compound score of VADER.
    case vader
  }

  private struct Record: Decodable {
    let id: String
    let text: String
  }

  private struct Judgement: Encodable {
    let id: String
    let label: Int?
    let score: Double?
    let words: Int?
    /// Start and end in bytes, and weight.
    let evidence: [[Double]]?
  }

  @Argument(help: "A file of JSON lines with id and text.")
  var records: String
  @Option(help: "valence or vader.")
  var work = Work.valence
  @Option(help: "The folder of the tables.")
  var model = "Models/english-sentiment"
  @Option(help: "A dictionary in place of Dateline's own entries.")
  var lexicon: String?
  @Option(help: "The file to keep the judgements in, as JSON lines.")
  var judgements: String?
  @Option(help: "How often all texts are scored; the time is the mean.")
  var repeats = 1

  func run() throws {
    let decoder = JSONDecoder()
    let records = try Data(contentsOf: URL(filePath: records)).split(separator: 0x0A)
      .map { try decoder.decode(Record.self, from: $0) }
    let texts = records.map { Array($0.text.utf8) }
    let tables = try EnglishSentiment(readingFrom: model)
    let (found, time) =
      switch work {
      case .valence: try valences(texts, tables)
      case .vader: compounds(texts, tables)
      }
    if let judgements {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      var lines = Data()
      for (record, judge) in zip(records, found) {
        lines += try encoder.encode(judge(record.id)) + Data([10])
      }
      try lines.write(to: URL(filePath: judgements))
    }
    var facts = JobReport.Facts()
    facts.documents = texts.count
    facts.bytes = texts.reduce(0) { $0 + $1.count }
    try JobReport(time.divided(by: max(1, repeats)), threads: 1, facts: facts).write()
  }

  private typealias Naming = (_ id: String) -> Judgement

  private func valences(
    _ texts: [[UInt8]], _ tables: EnglishSentiment
  ) throws -> ([Naming], StageTime) {
    var scorer = tables.valence
    if let lexicon {
      let bytes = try Data(contentsOf: URL(filePath: lexicon))
      scorer = tables.valence(with: try UserLexicon(reading: Array(bytes), path: lexicon))
    }
    let (readings, time) = StageTime.measure {
      var readings: [ValenceReading] = []
      for _ in 0..<max(1, repeats) {
        var reader = scorer.makeReader()
        readings.removeAll(keepingCapacity: true)
        for text in texts { readings.append(reader.read(text)) }
      }
      return readings
    }
    let namings = readings.map { reading -> Naming in
      { id in
        Judgement(
          id: id, label: reading.label?.rawValue, score: reading.score, words: reading.words,
          evidence: reading.evidence.map {
            [Double($0.range.start), Double($0.range.end), $0.weight]
          })
      }
    }
    return (namings, time)
  }

  private func compounds(
    _ texts: [[UInt8]], _ tables: EnglishSentiment
  ) -> ([Naming], StageTime) {
    let (scores, time) = StageTime.measure {
      var scores: [Double] = []
      for _ in 0..<max(1, repeats) { scores = texts.map(tables.vader.compound) }
      return scores
    }
    let namings = scores.map { score -> Naming in
      { Judgement(id: $0, label: nil, score: score, words: nil, evidence: nil) }
    }
    return (namings, time)
  }
}
