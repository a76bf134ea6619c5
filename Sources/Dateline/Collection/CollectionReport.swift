public import AnalysisReports
public import AtomicFiles

/// The folder of a report: quotations and tones go to their tables and to the database while articles are
/// read, everything else follows at the end.
///
/// Nothing of it is seen before ``commit()``; where that is never called, nothing is left.
public struct CollectionReport: ~Copyable {
  /// A table that grows row by row.
  private struct Growing {
    var encoder: TableEncoder
    let table: ReportFolder.StreamedTable

    mutating func append(_ rows: [[TableCell]]) throws(AtomicFileError) {
      for row in rows { encoder.append(row) }
      try table.append(encoder.takeBytes(), guardedCells: encoder.guardedCells)
    }
  }

  /// What is written at the end, once everything is known.
  private struct End {
    let tables: [Table]
    let page: [UInt8]
    let run: CollectionRun
  }

  private let folder: ReportFolder
  private let options: TableOptions
  private let title: String
  private let database: ReportDatabase
  /// Those of quotations, articles, sentences and targets, in the order of their first rows.
  private var tables: [Growing]
  private var shown: PageQuotations
  private var end: End?

  /// Opens the tables that grow.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made with the report, when it is not there.
  ///   - title: What the collection is called.
  ///   - options: How tables are written.
  ///   - arguments: The arguments of the command that repeat the run, for its record.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public init(
    folder path: String, title: String, options: TableOptions = TableOptions(),
    arguments: [String]? = nil
  ) throws(AtomicFileError) {
    let folder = ReportFolder(path: path, options: options, arguments: arguments)
    let database = try folder.newDatabase()
    let quotations = try Self.open(QuotationRow.schema, in: folder, options)
    try database.append([], of: QuotationRow.schema)
    shown = try PageQuotations()
    self.folder = folder
    self.options = options
    self.title = title
    self.database = database
    tables = [quotations]
  }

  private static func open(
    _ schema: TableSchema, in folder: ReportFolder, _ options: TableOptions
  ) throws(AtomicFileError) -> Growing {
    Growing(
      encoder: TableEncoder(schema, as: .csv, options: options),
      table: try folder.newTable(schema))
  }

  /// Writes what was found in the next article.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public mutating func append(_ findings: ArticleFindings) throws(AtomicFileError) {
    let article = findings.article
    let summary = ArticleSummary(article)
    try database.append(
      textOfArticle: article.id, title: summary.title,
      text: String(decoding: article.text, as: UTF8.self), date: summary.date,
      outlet: summary.outlet)
    try append(findings.quotations)
    for quotation in findings.shownQuotations {
      try database.append(contextOf: quotation.row, quotation.context)
      if findings.isCounted { try shown.append(quotation) }
    }
    guard let rows = findings.tones else { return }
    try append([rows.document])
    try append(rows.sentences)
    try append(rows.targets)
    try append(rows.quotations)
  }

  private mutating func append<Row: TableRow>(_ rows: [Row]) throws(AtomicFileError) {
    let cells = rows.map(\.cells)
    let known = tables.firstIndex { $0.encoder.schema.name == Row.schema.name }
    if known == nil { tables.append(try Self.open(Row.schema, in: folder, options)) }
    try tables[known ?? tables.count - 1].append(cells)
    try database.append(cells, of: Row.schema)
  }

  /// Makes the page and completes the database; no file is in its place yet.
  ///
  /// - Parameter analysis: What was found out.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public mutating func complete(_ analysis: CollectionAnalysis) throws(AtomicFileError) {
    let page = try ReportPage.bytes(analysis.pageContent(title: title), &shown)
    let tables = analysis.tables
    try database.condenseSearch()
    for table in tables { try database.append(table) }
    try database.complete()
    end = End(tables: tables, page: page, run: analysis.run)
  }

  /// Writes the other tables and the record of the run, and puts all in their places.
  ///
  /// - Returns: How many cells were guarded against formulas.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  @discardableResult
  public mutating func commit() throws(AtomicFileError) -> Int {
    guard let end else { return 0 }
    self.end = nil
    var guardedCells = 0
    try folder.write(
      end.tables, streamed: tables.map(\.table), database: database,
      pages: [(ReportPage.fileName, end.page)], title: title
    ) {
      guardedCells = $0
      return end.run.record(guardedCells: $0)
    }
    return guardedCells
  }

  /// Completes the report and puts all in its place.
  ///
  /// - Parameter analysis: What was found out.
  /// - Returns: How many cells were guarded against formulas.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  @discardableResult
  public mutating func finish(_ analysis: CollectionAnalysis) throws(AtomicFileError) -> Int {
    try complete(analysis)
    return try commit()
  }
}
