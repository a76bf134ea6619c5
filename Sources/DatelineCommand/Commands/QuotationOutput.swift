import Dateline

/// Where quotations go while articles are read: each article's are written before the next is read.
struct QuotationOutput: ~Copyable {
  private let console: Console
  private let speakers: String?
  private var encoder: QuotationEncoder
  /// The file that grows beside its place, where one is written.
  private var file: AtomicFile?
  /// The table that grows beside its place in a folder.
  private var table: ReportFolder.StreamedTable?
  private var hasReader = true

  /// Opens the place that the user named.
  ///
  /// - Parameters:
  ///   - console: Where results and messages go.
  ///   - speakers: A file for the speakers, if any.
  /// - Throws: `AtomicFileError` when the file cannot be made.
  init(_ console: Console, speakers: String?) throws(AtomicFileError) {
    self.console = console
    self.speakers = speakers
    let options = console.output.tableOptions
    switch console.destination {
    case .terminal:
      encoder = QuotationEncoder(as: .csv)
    case .standardOutput(let format):
      encoder = QuotationEncoder(as: format, options: options)
    case .file(let path, let format):
      encoder = QuotationEncoder(as: format, options: options)
      file = try AtomicFile(path: path)
    case .folder(let path):
      encoder = QuotationEncoder(as: .csv, options: options)
      table = try ReportFolder(path: path, options: options).newTable(QuotationRow.schema)
    }
  }

  /// Writes the quotations of the next article.
  ///
  /// - Throws: `AtomicFileError` or ``CommandError`` when they cannot be written, ``StatusError`` when
  ///   nobody reads them any more.
  mutating func append(_ article: ArticleQuotations) throws {
    if case .terminal = console.destination {
      guard !article.quotations.isEmpty else { return }
      console.progress.hide()
      QuotationView(article).write(to: console.run.standardOutput)
      return
    }
    encoder.append(article.rows, ofArticle: article.article.id)
    let bytes = encoder.takeBytes()
    if case .standardOutput = console.destination {
      try send(bytes)
    } else {
      try file?.append(bytes)
      try table?.append(bytes, guardedCells: encoder.guardedCells)
    }
  }

  /// Writes to standard output; where nobody reads it any more and nothing else is to be written, the
  /// command is done.
  private mutating func send(_ bytes: [UInt8]) throws {
    if hasReader { hasReader = try console.run.standardOutput.send(bytes) }
    guard hasReader || speakers != nil else { throw StatusError(status: .done) }
  }

  /// Writes what is known at the end and puts the files in their places.
  ///
  /// - Throws: As ``append(_:)``.
  mutating func finish(_ analysis: QuotationAnalysis) throws {
    var guarded = encoder.guardedCells
    let rest = encoder.takeBytes()
    let (destination, options) = (console.destination, console.output.tableOptions)
    let (table, speakers) = (table, speakers.map { ($0, TableFormat(path: $0) ?? .csv) })
    var opened = file.take()
    try Interruption.postponed { () throws(AtomicFileError) in
      if var file = opened.take() {
        try file.append(rest)
        try file.commit()
      }
      if let table, case .folder(let path) = destination {
        try table.append(rest, guardedCells: guarded)
        try ReportFolder(path: path, options: options).write(
          analysis.tables, streamed: [table], title: "Quotations"
        ) {
          guarded = $0
          return analysis.run.record(guardedCells: $0)
        }
      }
      if let (path, format) = speakers {
        let (bytes, cells) = Table(analysis.speakers).encoded(as: format, options: options)
        guarded += cells
        try AtomicFile.write(bytes, to: path)
      }
    }
    try conclude(analysis, rest, guarded: guarded, speakers: self.speakers)
  }

  /// Says what was found and written.
  private mutating func conclude(
    _ analysis: QuotationAnalysis, _ rest: [UInt8], guarded: Int, speakers: String?
  ) throws {
    let summary = QuotationSummary(analysis)
    switch console.destination {
    case .terminal: summary.write(to: console.run.standardOutput)
    case .folder where !console.run.quiet: summary.write(to: console.run.standardOutput)
    case .standardOutput: try send(rest)
    case .file, .folder: break
    }
    console.warn(guardedCells: guarded)
    switch console.destination {
    case .terminal, .standardOutput: break
    case .file(let path, _): console.run.diagnostics.note("wrote \(path)")
    case .folder(let path): console.run.diagnostics.note("wrote \(path)/")
    }
    if let speakers { console.run.diagnostics.note("wrote \(speakers)") }
  }
}
