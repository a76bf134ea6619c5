public import AtomicFiles
public import CalendarDates
import Foundation
import GRDB

/// The tables of a report as one SQLite database, with a full-text search over articles and quotations.
///
/// Tables are added as their rows come, so that memory does not grow with them. Everything is one
/// transaction on a temporary file, which is renamed by ``commit()``; a database that is dropped before
/// leaves nothing. The same rows in the same order give the same bytes with the same version of SQLite:
/// the layout of the file follows from nothing else. Text is stored as it is, guarded against nothing, and
/// once: of large tables a view has the columns (``StoredTable``).
public final class ReportDatabase {
  /// The name of the file in a folder.
  public static let fileName = "dateline.sqlite"
  /// Marks a file as a report's database (`PRAGMA application_id`): "DLNE".
  static let applicationID = 0x444C_4E45
  /// The version of the layout (`PRAGMA user_version`).
  static let layoutVersion = 2

  private let path: String
  private let queue: DatabaseQueue
  private var file: AtomicFile?
  /// The tables and those views that stand for one, in the order in which they were made.
  private var schemas: [TableSchema] = []
  /// The number of rows of each.
  private var counts: [String: Int] = [:]
  /// The article whose rows come.
  private var article: StoredArticle?

  /// Opens a database beside its place.
  ///
  /// - Parameter path: Where it will appear; a folder that is not there is made by ``commit()``.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public init(path: String) throws(AtomicFileError) {
    let file = try AtomicFile(path: path, makesFolder: true)
    guard let temporary = file.writingPath else {
      throw .cannotCreate(path: path, reason: "a database can only be a file")
    }
    self.path = path
    do {
      queue = try Self.open(temporary)
    } catch {
      throw Self.unwritable(path, error)
    }
    self.file = consume file
    try make(ArticleTextRow.schema)
    try make(StoredTable.quotations)
    try make(StoredTable.contexts)
    try write { database in
      for index in [SearchIndex.articles, .quotations] {
        try database.execute(sql: index.definition)
      }
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      for pragma in Self.settings { try database.execute(sql: "PRAGMA \(pragma)") }
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(Self.layoutVersion)")
    }
    return queue
  }

  /// Everything that decides the bytes of the file, for builds of SQLite have defaults of their own.
  ///
  /// There is no journal: a file that is not whole is removed, not repaired.
  private static let settings = [
    "page_size = 4096", "encoding = 'UTF-8'", "auto_vacuum = NONE", "secure_delete = OFF",
    "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -16384",
    "threads = 0",
  ]

  /// Makes a table that is not there yet.
  private func make(_ schema: TableSchema) throws(AtomicFileError) {
    guard !schemas.contains(where: { $0.name == schema.name }) else { return }
    try write { try $0.execute(sql: TableDefinition(schema).table) }
    schemas.append(schema)
  }

  /// Makes what is stored of a table, and the view of its name, where they are not there yet.
  private func make(_ stored: StoredTable) throws(AtomicFileError) {
    guard !schemas.contains(where: { $0.name == stored.schema.name }) else { return }
    for table in stored.tables { try make(table) }
    try write { try $0.execute(sql: stored.view) }
    schemas.append(stored.schema)
  }

  /// Adds rows of a table; the first make it.
  ///
  /// Rows of quotations and tones follow the text of their article.
  ///
  /// - Parameters:
  ///   - rows: The rows, each with a cell for each column.
  ///   - schema: What the table holds.
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
  public func append(_ rows: [[TableCell]], of schema: TableSchema) throws(AtomicFileError) {
    precondition(
      rows.allSatisfy { $0.count == schema.columns.count }, "a row has a cell for each column")
    guard let stored = StoredTable.named(schema.name) else {
      try make(schema)
      return try insert(rows, into: schema)
    }
    try make(stored)
    for cells in rows {
      let row = StoredRow(schema, cells)
      guard let article, row.text("article_id").map({ $0 == article.id }) ?? true else {
        throw .cannotWrite(path: path, reason: "a row does not follow the text of its article")
      }
      let place = (counts[schema.name] ?? 0) + 1
      guard let rows = stored.rows(article, row, place) else {
        let reason = "a row of \(schema.name) names what the article \(article.id) does not have"
        throw .cannotWrite(path: path, reason: reason)
      }
      counts[schema.name] = place
      for (table, cells) in rows { try insert([cells], into: table) }
    }
  }

  private func insert(
    _ rows: [[TableCell]], into schema: TableSchema
  ) throws(AtomicFileError) {
    try write { database in
      let statement = try database.cachedStatement(sql: TableDefinition(schema).insertion)
      for row in rows {
        try statement.execute(arguments: StatementArguments(row.map(\.databaseValue)))
      }
    }
  }

  /// Adds a whole table.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
  public func append(_ table: Table) throws(AtomicFileError) {
    try append(table.rows, of: table.schema)
  }

  /// Adds the text of an article, which can then be searched; its quotations and tones follow.
  ///
  /// - Parameters:
  ///   - id: Its identifier.
  ///   - title: Its title.
  ///   - text: Its text.
  ///   - date: The day of publication.
  ///   - outlet: The outlet.
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
  public func append(
    textOfArticle id: String, title: String?, text: String, date: CalendarDay? = nil,
    outlet: String? = nil
  ) throws(AtomicFileError) {
    let place = (article?.place ?? 0) + 1
    article = StoredArticle(place: place, id: id, text: text)
    let row = ArticleTextRow(
      place: place, articleID: id, title: title, text: text, date: date, outlet: outlet)
    try append([row.cells], of: ArticleTextRow.schema)
    try index(place, by: SearchIndex.articles)
  }

  /// Adds what stands around a quotation, which can then be searched together with it.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
  public func append(
    contextOf quotation: QuotationRow, _ context: String
  ) throws(AtomicFileError) {
    let place = (counts[QuotationContextRow.schema.name] ?? 0) + 1
    let row = QuotationContextRow(place: place, quotation, context: context)
    try append([row.cells], of: QuotationContextRow.schema)
    try index(place, by: SearchIndex.quotations)
  }

  private func index(_ place: Int, by index: SearchIndex) throws(AtomicFileError) {
    try write { database in
      try database.cachedStatement(sql: index.insertion).execute(arguments: [place])
    }
  }

  /// Adds indexes, views and the meaning of every column, and ends the transaction; the file is not in
  /// its place yet.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
  public func complete() throws(AtomicFileError) {
    let names = Set(schemas.map(\.name))
    let views = DatabaseView.all.filter { names.isSuperset(of: $0.tables) }
    let meanings = ColumnMeaningRow.rows(of: schemas + views.map(\.schema))
    try append(meanings.map(\.cells), of: ColumnMeaningRow.schema)
    try write { [schemas] database in
      let tables = schemas.filter { StoredTable.named($0.name) == nil }
      for definition in tables.flatMap({ TableDefinition($0).indexes }) {
        try database.execute(sql: definition)
      }
      for view in views { try database.execute(sql: view.definition) }
      try database.execute(sql: "COMMIT")
    }
    do { try queue.close() } catch { throw Self.unwritable(path, error) }
  }

  /// Makes the search indexes as small and as fast as they get; what this frees is taken by the tables
  /// that are added after it.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
  public func condenseSearch() throws(AtomicFileError) {
    try write { database in
      for index in [SearchIndex.articles, .quotations] {
        try database.execute(sql: index.condensation)
      }
    }
  }

  /// Puts the complete database in its place.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func commit() throws(AtomicFileError) {
    guard let file = file.take() else { return }
    try file.commit()
  }

  /// The version of the SQLite library, on which the bytes of a database depend.
  static var libraryVersion: String {
    let version = try? DatabaseQueue().read {
      try String.fetchOne($0, sql: "SELECT sqlite_version()")
    }
    return version.flatMap(\.self) ?? "unknown"
  }

  private func write(_ body: (Database) throws -> Void) throws(AtomicFileError) {
    do { try queue.writeWithoutTransaction(body) } catch { throw Self.unwritable(path, error) }
  }

  private static func unwritable(_ path: String, _ error: any Error) -> AtomicFileError {
    let reason = (error as? DatabaseError)?.message ?? String(describing: error)
    return .cannotWrite(path: path, reason: reason)
  }
}
