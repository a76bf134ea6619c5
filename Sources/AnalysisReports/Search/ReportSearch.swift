import CalendarDates
import Foundation
import GRDB

/// Looks for words in the articles and quotations of a report, by the indexes of its database.
///
/// ```swift
/// let search = try ReportSearch(path: "report/")
/// for hit in try search.articles(matching: SearchQuery("port strike")) { print(hit.articleID) }
/// ```
public struct ReportSearch: Sendable {
  /// The database.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens the database of a report; nothing of it is ever changed.
  ///
  /// - Parameter path: The folder of a report, or its database.
  /// - Throws: ``SearchError``.
  public init(path: String) throws(SearchError) {
    let isFolder = FileManager.default.fileExists(atPath: path + "/.")
    let file =
      isFolder
      ? URL(filePath: path).appending(path: ReportDatabase.fileName).path(percentEncoded: false)
      : path
    guard FileManager.default.fileExists(atPath: file) else { throw .noDatabase(path: file) }
    self.path = file
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    do {
      queue = try DatabaseQueue(path: file, configuration: configuration)
    } catch {
      throw Self.unreadable(file, error)
    }
    try checkLayout()
  }

  private func checkLayout() throws(SearchError) {
    let (application, version) = try read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
        try Int.fetchOne(database, sql: "PRAGMA user_version")
      )
    }
    guard application == ReportDatabase.applicationID else { throw .notAReport(path: path) }
    guard version == ReportDatabase.layoutVersion else {
      throw .otherLayout(path: path, version: version ?? 0)
    }
  }

  /// Finds articles, the best first: `bm25` over title and text, ties in the order of the input.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - outlet: The outlet of the articles, with or without capitals; any when nil.
  ///   - limit: The most to find.
  /// - Returns: The articles.
  /// - Throws: ``SearchError``.
  public func articles(
    matching query: SearchQuery, outlet: String? = nil, limit: Int = 10
  ) throws(SearchError) -> [SearchHit] {
    guard let expression = query.expression() else { return [] }
    let outlet = try known(outlet)
    return try read { database in
      let found = try Found.rows(
        of: .articles, in: database, expression, outlet: outlet, limit: limit,
        joining: "JOIN articles AS a ON a.article_id = t.article_id")
      return try found.map { found in
        let row = try Self.row(
          database,
          """
          SELECT CAST(a.article_id AS BLOB), CAST(a.date AS BLOB), CAST(a.outlet AS BLOB),
            CAST(highlight(article_search, 0, ?2, ?3) AS BLOB),
            CAST(snippet(article_search, 1, ?2, ?3, '…', 40) AS BLOB)
          FROM article_search
          JOIN article_texts AS t ON t.place = article_search.rowid
          JOIN articles AS a ON a.article_id = t.article_id
          WHERE article_search MATCH ?1 AND article_search.rowid = ?4
          """, expression, found)
        return SearchHit(
          kind: .article, articleID: row.text(0) ?? "", quoteID: nil, score: -found.rank,
          title: row.marked(3), date: row.date(1), outlet: row.text(2), speaker: nil,
          quote: nil, context: row.marked(4) ?? MarkedWords(""))
      }
    }
  }

  /// Finds quotations, the best first: `bm25` over what is quoted, the speaker and what stands around.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - speaker: Words of the speaker's name; anybody when nil. With a speaker the query may be empty.
  ///   - outlet: The outlet of the articles, with or without capitals; any when nil.
  ///   - limit: The most to find.
  /// - Returns: The quotations.
  /// - Throws: ``SearchError``.
  public func quotations(
    matching query: SearchQuery, speaker: SearchQuery? = nil, outlet: String? = nil,
    limit: Int = 10
  ) throws(SearchError) -> [SearchHit] {
    guard let expression = query.expression(speaker: speaker) else { return [] }
    let outlet = try known(outlet)
    return try read { database in
      let found = try Found.rows(
        of: .quotations, in: database, expression, outlet: outlet, limit: limit,
        joining: "JOIN quotes AS a ON a.quote_id = t.quote_id")
      return try found.map { found in
        let row = try Self.row(
          database,
          """
          SELECT CAST(a.article_id AS BLOB), CAST(a.quote_id AS BLOB), CAST(a.date AS BLOB),
            CAST(a.outlet AS BLOB), CAST(a.title AS BLOB),
            CAST(highlight(quotation_search, 0, ?2, ?3) AS BLOB),
            CAST(highlight(quotation_search, 1, ?2, ?3) AS BLOB),
            CAST(snippet(quotation_search, 2, ?2, ?3, '…', 40) AS BLOB)
          FROM quotation_search
          JOIN quotation_contexts AS t ON t.place = quotation_search.rowid
          JOIN quotes AS a ON a.quote_id = t.quote_id
          WHERE quotation_search MATCH ?1 AND quotation_search.rowid = ?4
          """, expression, found)
        return SearchHit(
          kind: .quotation, articleID: row.text(0) ?? "", quoteID: row.text(1), score: -found.rank,
          title: row.text(4).map { MarkedWords($0) }, date: row.date(2), outlet: row.text(3),
          speaker: row.marked(6), quote: row.marked(5), context: row.marked(7) ?? MarkedWords(""))
      }
    }
  }

  /// The outlet of the report that has a name, with or without capitals and accents.
  private func known(_ name: String?) throws(SearchError) -> String? {
    guard let name else { return nil }
    let outlets = try read { database in
      try Data.fetchAll(
        database,
        sql: """
          SELECT CAST(outlet AS BLOB) FROM articles WHERE outlet IS NOT NULL
          GROUP BY outlet ORDER BY count(*) DESC, outlet
          """)
    }.map { String(decoding: $0, as: UTF8.self) }
    func folded(_ text: String) -> String {
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
    guard
      let found = outlets.first(where: { $0.utf8.elementsEqual(name.utf8) })
        ?? outlets.first(where: { folded($0) == folded(name) })
    else { throw .unknownOutlet(name: name, known: outlets) }
    return found
  }

  private static func row(
    _ database: Database, _ sql: String, _ expression: String, _ found: Found
  ) throws -> FoundRow {
    let statement = try database.cachedStatement(sql: sql)
    let row = try Row.fetchOne(
      statement,
      arguments: [
        expression, String(MarkedWords.opening), String(MarkedWords.closing), found.place,
      ])
    return FoundRow(row)
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(SearchError) -> Value {
    do { return try queue.read(body) } catch { throw Self.unreadable(path, error) }
  }

  private static func unreadable(_ path: String, _ error: any Error) -> SearchError {
    guard let error = error as? DatabaseError else {
      return .damaged(path: path, reason: String(describing: error))
    }
    if error.resultCode == .SQLITE_NOTADB { return .notAReport(path: path) }
    return .damaged(path: path, reason: error.message ?? error.resultCode.description)
  }
}

/// A row that matches, and how well: the smaller the rank, the better.
private struct Found {
  let place: Int
  let rank: Double

  /// The best rows of an index.
  ///
  /// - Parameters:
  ///   - index: The index, whose table is `t`.
  ///   - database: The database.
  ///   - expression: What is looked for, in the language of the index.
  ///   - outlet: The outlet that the joined table must have, if any.
  ///   - limit: The most rows.
  ///   - joining: Joins the table `a` that has the outlet.
  /// - Returns: The rows, the best first.
  /// - Throws: What the database throws.
  static func rows(
    of index: SearchIndex, in database: Database, _ expression: String, outlet: String?, limit: Int,
    joining: String
  ) throws -> [Found] {
    let filter =
      outlet == nil
      ? ""
      : """
      JOIN \(index.schema.name) AS t ON t.place = \(index.name).rowid
      \(joining) AND a.outlet = CAST(?3 AS TEXT)

      """
    let sql = """
      SELECT \(index.name).rowid, \(index.rank) AS rank FROM \(index.name)
      \(filter)WHERE \(index.name) MATCH ?1
      ORDER BY 2, 1 LIMIT ?2
      """
    var arguments: StatementArguments = [expression, limit]
    if let outlet { arguments += [Data(outlet.utf8)] }
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      Found(place: row[0] as Int? ?? 0, rank: row[1] as Double? ?? 0)
    }
  }
}

/// Texts of a row; they come as bytes, for text with a NUL in it would be cut.
private struct FoundRow {
  private let values: [Data?]

  init(_ row: Row?) { values = row.map { row in (0..<row.count).map { row[$0] as Data? } } ?? [] }

  func text(_ place: Int) -> String? {
    guard place < values.count, let bytes = values[place] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  func marked(_ place: Int) -> MarkedWords? { text(place).map(MarkedWords.init(marked:)) }

  func date(_ place: Int) -> CalendarDay? { text(place).flatMap { CalendarDay(iso8601: $0) } }
}
