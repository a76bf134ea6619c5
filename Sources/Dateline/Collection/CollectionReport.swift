public import AnalysisReports
public import AtomicFiles

/// The folder of a report: quotations and tones go to their tables while articles are read, everything else
/// follows at the end.
///
/// Nothing of it is seen before ``finish(_:)``; where that is never called, nothing is left.
public struct CollectionReport: ~Copyable {
  /// A table that grows row by row.
  private struct Growing {
    var encoder: TableEncoder
    let table: ReportFolder.StreamedTable

    mutating func append(_ rows: [some TableRow]) throws(AtomicFileError) {
      for row in rows { encoder.append(row.cells) }
      try table.append(encoder.takeBytes(), guardedCells: encoder.guardedCells)
    }
  }

  private let folder: ReportFolder
  private let options: TableOptions
  private let title: String
  private var quotations: Growing
  /// Those of articles, sentences, targets and quotations; none before the first article with a tone.
  private var tones: [Growing] = []
  private var shown: PageQuotations

  /// Opens the tables that grow.
  ///
  /// - Parameters:
  ///   - path: The folder; it is made with the report, when it is not there.
  ///   - title: What the collection is called.
  ///   - options: How tables are written.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public init(
    folder path: String, title: String, options: TableOptions = TableOptions()
  ) throws(AtomicFileError) {
    let folder = ReportFolder(path: path, options: options)
    let quotations = try Self.open(QuotationRow.schema, in: folder, options)
    shown = try PageQuotations()
    self.folder = folder
    self.options = options
    self.title = title
    self.quotations = quotations
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
    try quotations.append(findings.quotations)
    if findings.isCounted {
      for quotation in findings.shownQuotations { try shown.append(quotation) }
    }
    guard let rows = findings.tones else { return }
    if tones.isEmpty {
      for schema in [
        DocumentToneRow.schema, SentenceToneRow.schema, TargetToneRow.schema, QuoteToneRow.schema,
      ] {
        tones.append(try Self.open(schema, in: folder, options))
      }
    }
    try tones[0].append([rows.document])
    try tones[1].append(rows.sentences)
    try tones[2].append(rows.targets)
    try tones[3].append(rows.quotations)
  }

  /// Writes the other tables, the page, and the record of the run, and puts all in their places.
  ///
  /// - Parameter analysis: What was found out.
  /// - Returns: How many cells were guarded against formulas.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  @discardableResult
  public mutating func finish(_ analysis: CollectionAnalysis) throws(AtomicFileError) -> Int {
    let page = try ReportPage.bytes(analysis.pageContent(title: title), &shown)
    var guardedCells = 0
    try folder.write(
      analysis.tables, streamed: [quotations.table] + tones.map(\.table),
      pages: [(ReportPage.fileName, page)], title: title
    ) {
      guardedCells = $0
      return analysis.run.record(guardedCells: $0)
    }
    return guardedCells
  }
}
