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
    try hits(
      in: .articles, query.expression(), outlet: outlet, limit: limit,
      columns: [
        "t.article_id", "t.date", "t.outlet", "highlight(article_search, 0, ?2, ?3)",
        "snippet(article_search, 1, ?2, ?3, '…', 40)",
      ]
    ) { row, score in
      SearchHit(
        kind: .article, articleID: row.text(0) ?? "", quoteID: nil, score: score,
        title: row.marked(3), date: row.date(1), outlet: row.text(2), speaker: nil,
        quote: nil, context: row.marked(4) ?? MarkedWords(""))
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
    try hits(
      in: .quotations, query.expression(speaker: speaker), outlet: outlet, limit: limit,
      columns: [
        "t.article_id", StoredTable.identifier, "t.date", "t.outlet", "t.title",
        "highlight(quotation_search, 0, ?2, ?3)", "highlight(quotation_search, 1, ?2, ?3)",
        "snippet(quotation_search, 2, ?2, ?3, '…', 40)",
      ]
    ) { row, score in
      SearchHit(
        kind: .quotation, articleID: row.text(0) ?? "", quoteID: row.text(1), score: score,
        title: row.text(4).map { MarkedWords($0) }, date: row.date(2), outlet: row.text(3),
        speaker: row.marked(6), quote: row.marked(5), context: row.marked(7) ?? MarkedWords(""))
    }
  }

  /// Finds rows of an index, the best first.
  ///
  /// - Parameters:
  ///   - index: The index.
  ///   - expression: What is looked for, in the language of the index; nothing is found without.
  ///   - outlet: The outlet that was named, if any.
  ///   - limit: The most to find.
  ///   - columns: What is read of each row: columns of the article as `t`, and places of words.
  ///   - hit: Makes of it and its score what was found.
  /// - Returns: What was found.
  /// - Throws: ``SearchError``.
  private func hits(
    in index: SearchIndex, _ expression: String?, outlet: String?, limit: Int, columns: [String],
    _ hit: (FoundRow, _ score: Double) -> SearchHit
  ) throws(SearchError) -> [SearchHit] {
    guard let expression else { return [] }
    let outlet = try known(outlet)
    let texts = columns.map { "CAST(\($0) AS BLOB)" }.joined(separator: ", ")
    let selection = """
      SELECT \(texts)
      FROM \(index.joined)
      WHERE \(index.name) MATCH ?1 AND \(index.name).rowid = ?4
      """
    return try read { database in
      try Found.rows(of: index, in: database, expression, outlet: outlet, limit: limit)
        .map { hit(try Self.row(database, selection, expression, $0), -$0.rank) }
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
  ///   - index: The index.
  ///   - database: The database.
  ///   - expression: What is looked for, in the language of the index.
  ///   - outlet: The outlet that the table of the report must have, if any.
  ///   - limit: The most rows.
  /// - Returns: The rows, the best first.
  /// - Throws: What the database throws.
  static func rows(
    of index: SearchIndex, in database: Database, _ expression: String, outlet: String?, limit: Int
  ) throws -> [Found] {
    // Only an outlet needs the other tables.
    let source =
      outlet == nil ? index.name : index.joined + " AND t.outlet = CAST(?3 AS TEXT)"
    let sql = """
      SELECT \(index.name).rowid, \(index.rank) AS rank FROM \(source)
      WHERE \(index.name) MATCH ?1
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
