import AnalysisReports
import AtomicFiles
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("What a report's database stores once")
struct StoredTableTests {
  /// An article with rows that speak of places in its text, some of them as they are not.
  private struct Article {
    let id: String
    let scalars: [Unicode.Scalar]
    var rows: [String: [[TableCell]]] = [:]

    var text: String { string(0..<scalars.count) }

    func string(_ span: Range<Int>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span])
      return String(text)
    }
  }

  private static let schemas = [
    QuotationRow.schema, DocumentToneRow.schema, SentenceToneRow.schema, TargetToneRow.schema,
    QuoteToneRow.schema,
  ]

  /// A value for each column: what is given, or any of its type.
  private static func cells(_ schema: TableSchema, _ values: [String: TableCell]) -> [TableCell] {
    schema.columns.map { column in
      if let value = values[column.name] { return value }
      switch column.type {
      case .string: return .text(column.name)
      case .integer: return .integer(3)
      case .number: return .number(0.25)
      case .boolean: return .boolean(true)
      case .date: return .missing
      }
    }
  }

  private static func evidence(
    _ words: [(span: Range<Int>, weight: String)], of article: Article
  ) -> [String: TableCell] {
    [
      "evidence": .list(
        words.map { "\($0.span.lowerBound):\($0.span.upperBound):\($0.weight)" }),
      "evidence_words": .list(
        words.map { word in
          // By scalars: a bar with a mark above it is a bar.
          let scalars = article.scalars[word.span].map { $0 == "|" ? "/" : $0 }
          return String(String.UnicodeScalarView(scalars)) + " " + word.weight
        }),
    ]
  }

  /// An article of twelve sentences, each of ten scalars of which four are a word with a valence.
  private static func article(
    _ number: Int, _ generator: inout TestGenerator, isOdd: Bool
  ) -> Article {
    let letters = Array("ab é|:ø”\u{301}🇩\n–".unicodeScalars) + (isOdd ? ["\0"] : [])
    var article = Article(
      id: "a#\(number)",
      scalars: (0..<120).compactMap { _ in letters.randomElement(using: &generator) })
    let weights = ["1", "-0.5", "2.31", "0.07", "-3"]
    let words = (0..<12).map { place in
      (
        span: (place * 10 + 3)..<(place * 10 + 7),
        weight: weights.randomElement(using: &generator) ?? ""
      )
    }
    let common: [String: TableCell] = [
      "article_id": .text(article.id), "title": .text("T\(number)"), "outlet": .missing,
    ]
    func add(_ schema: TableSchema, _ values: [String: TableCell]) {
      article.rows[schema.name, default: []].append(
        cells(schema, common.merging(values) { $1 }))
    }
    add(DocumentToneRow.schema, evidence(words, of: article))
    for place in 0..<12 {
      let span = (place * 10)..<(place * 10 + 10)
      var values = evidence(place % 5 == 4 ? [] : [words[place]], of: article)
      values["sentence"] = .integer(place + 1)
      (values["start"], values["end"]) = (.integer(span.lowerBound), .integer(span.upperBound))
      values["text"] = .text(place == 7 ? "something else" : article.string(span))
      add(SentenceToneRow.schema, values)
    }
    for place in 0..<4 {
      var values = evidence(place == 3 ? [] : [words[place], words[place + 5]], of: article)
      (values["start"], values["end"]) = (.integer(place), .integer(place + 4))
      values["mention"] = .text(place == 2 ? "" : article.string(place..<(place + 4)))
      values["target_id"] = .text("t\(place)")
      add(TargetToneRow.schema, values)
    }
    for place in 0..<4 {
      let parts = place == 1 ? [5..<20, 30..<44] : [(place * 20)..<(place * 20 + 20)]
      let text = parts.map(article.string).joined(separator: " … ")
      var values: [String: TableCell] = [
        "quote_id": .text("\(article.id)#\(place + 1)"), "speaker_id": .missing,
        "start": .integer(parts[0].lowerBound), "end": .integer(parts[parts.count - 1].upperBound),
        "parts": .list(parts.map { "\($0.lowerBound):\($0.upperBound)" }),
        "quote": .text(place == 2 ? "“other words”" : text), "cue": .missing,
        "cue_start": .missing, "cue_end": .missing, "source_start": .integer(1),
        "source_end": .integer(6), "source_mention": .text(article.string(1..<6)),
      ]
      add(QuotationRow.schema, values)
      values.merge(evidence(place == 3 ? [] : [words[place * 2]], of: article)) { $1 }
      add(QuoteToneRow.schema, values)
    }
    return article
  }

  @Test("views give back every row as it came, whether the article's text holds it or not")
  func views() throws {
    var generator = TestGenerator(seed: 11)
    let articles = (0..<30).map { number in
      Self.article(number, &generator, isOdd: number % 3 == 2)
    }
    try withTemporaryFolder { folder in
      let database = try ReportDatabase(path: folder + "/report.sqlite")
      for article in articles {
        try database.append(
          textOfArticle: article.id,
          title: article.rows.isEmpty ? nil : "T" + article.id.dropFirst(2),
          text: article.text)
        for schema in Self.schemas {
          try database.append(article.rows[schema.name] ?? [], of: schema)
        }
      }
      try database.complete()
      try database.commit()
      let content = try DatabaseContent(path: folder + "/report.sqlite")
      for schema in Self.schemas {
        let expected = articles.flatMap { $0.rows[schema.name] ?? [] }.map { $0.map(\.stored) }
        let stored = try content.cells(of: schema)
        #expect(stored.count == expected.count)
        for (row, cells) in zip(stored, expected) { #expect(row == cells, "\(schema.name)") }
      }
      let words = try content.rows("SELECT count(*) FROM tone_words")
      #expect(words == [[(20 * 12).databaseValue]], "not those of texts with a NUL")
      let kept = try content.rows(
        "SELECT count(*) FROM stored_sentences WHERE text IS NOT NULL AND article % 3 > 0")
      #expect(kept == [[20.databaseValue]], "one of each article is not what its text says")
    }
  }

  @Test("rows that do not follow the text of their article are refused")
  func order() throws {
    try withTemporaryFolder { folder in
      let database = try ReportDatabase(path: folder + "/report.sqlite")
      let row = Self.cells(SentenceToneRow.schema, ["article_id": .text("late")])
      #expect(throws: AtomicFileError.self) {
        try database.append([row], of: SentenceToneRow.schema)
      }
      try database.append(textOfArticle: "early", title: nil, text: "The ferry waits.")
      #expect(throws: AtomicFileError.self) {
        try database.append([row], of: SentenceToneRow.schema)
      }
    }
  }

  @Test("the tone of a quotation that its article does not have is refused, not lost")
  func unknownQuotation() throws {
    var generator = TestGenerator(seed: 12)
    let article = Self.article(1, &generator, isOdd: false)
    try withTemporaryFolder { folder in
      let database = try ReportDatabase(path: folder + "/report.sqlite")
      try database.append(textOfArticle: article.id, title: nil, text: article.text)
      let tones = article.rows[QuoteToneRow.schema.name] ?? []
      #expect(throws: AtomicFileError.self) { try database.append(tones, of: QuoteToneRow.schema) }
      try database.append(
        article.rows[QuotationRow.schema.name] ?? [], of: QuotationRow.schema)
      try database.append(tones, of: QuoteToneRow.schema)
    }
  }
}
