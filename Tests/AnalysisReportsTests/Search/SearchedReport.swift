import AnalysisReports
import CalendarDates
import Foundation
import TestSupport

/// A report with three articles and three quotations, written for these tests.
enum SearchedReport {
  private static let articles: [(id: String, title: String, outlet: String, text: String)] = [
    (
      "strike", "Dockers walk out", "Strand Wire",
      "The port strike closed nine berths. Dockers in Calder want a night allowance. The port strike goes on."
    ),
    (
      "cafe", "Café opens", "Calder Gazette",
      "A café opened by the port, and no strike came near it."
    ),
    (
      "water", "Port strike over?", "Strand Wire",
      "Growers said the reservoir would not last. ünïcode"
    ),
  ]

  private static let quotations:
    [(article: Int, speaker: String?, quote: String, context: String)] =
      [
        (0, "Ines Calloway", "“We strike until Friday,”", "said Ines Calloway of the union."),
        (0, "Jonas Reed", "that the port would stay closed", "Jonas Reed told the council …"),
        (2, nil, "“No water by April,”", "a grower said at the port."),
      ]

  /// Writes the report's database into a folder and opens it.
  static func open(in folder: String) throws -> ReportSearch {
    try write(to: "\(folder)/\(ReportDatabase.fileName)")
    return try ReportSearch(path: folder)
  }

  /// Writes the report's database.
  static func write(to path: String) throws {
    let database = try ReportDatabase(path: path)
    for (number, article) in articles.enumerated() {
      try database.append(
        textOfArticle: article.id, title: article.title, text: article.text,
        date: CalendarDay(iso8601: "2031-02-04"), outlet: article.outlet)
      for (place, entry) in quotations.enumerated() where entry.article == number {
        let words = QuotationRow.Passage(text: entry.quote, scalars: [0..<1], bytes: [0..<1])
        let quotation = QuotationRow(
          articleID: article.id, number: place + 1, type: "direct", kind: "speech",
          speaker: entry.speaker.map {
            QuotationRow.Speaker(id: $0.lowercased().replacing(" ", with: "-"), name: $0, role: nil)
          }, quote: words, cue: nil, source: nil, words: 4, confidence: 0.9, paragraph: 1,
          title: article.title, date: CalendarDay(iso8601: "2031-02-04"), outlet: article.outlet)
        try database.append([quotation.cells], of: QuotationRow.schema)
        try database.append(contextOf: quotation, entry.context)
      }
      let row = ArticleRow(
        articleID: article.id, topicID: "1", topicLabel: "port", confidence: 1, isWeak: false,
        secondTopicID: nil, secondConfidence: nil, storyID: nil, position: nil,
        title: article.title, date: CalendarDay(iso8601: "2031-02-04"), outlet: article.outlet)
      try database.append([row.cells], of: ArticleRow.schema)
    }
    try database.condenseSearch()
    try database.complete()
    try database.commit()
  }
}
