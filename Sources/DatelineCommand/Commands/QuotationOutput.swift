import Dateline

/// Where quotations go while articles are read: each article's are written before the next is read.
struct QuotationOutput: ~Copyable {
  private let console: Console
  private let speakers: String?
  private var encoder: QuotationEncoder
  /// The file that grows beside its place, where one is written.
  private var file: AtomicFile?
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
      file = nil
    case .standardOutput(let format):
      encoder = QuotationEncoder(as: format, options: options)
      file = nil
    case .file(let path, let format):
      encoder = QuotationEncoder(as: format, options: options)
      file = try AtomicFile(path: path)
    case .folder(let path):
      encoder = QuotationEncoder(as: .csv, options: options)
      file = try ReportFolder(path: path, options: options).newFile(for: QuotationRow.schema)
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
    var opened = file.take()
    let options = console.output.tableOptions
    let speakers = speakers.map { path in
      (path: path, format: TableFormat(path: path) ?? .csv)
    }
    try Interruption.postponed { () throws(AtomicFileError) in
      if let file = opened.take() {
        guarded = try Self.put(
          file, rest, guarded, analysis, in: console.destination, options: options)
      }
      if let speakers {
        let (bytes, cells) = Table(analysis.speakers).encoded(
          as: speakers.format, options: options)
        guarded += cells
        try AtomicFile.write(bytes, to: speakers.path)
      }
    }
    try conclude(analysis, rest, guarded: guarded, speakers: speakers?.path)
  }

  /// Puts the file in its place, with the rest of the folder where it stands in one.
  ///
  /// - Returns: How many cells were guarded against formulas.
  private static func put(
    _ file: consuming AtomicFile, _ rest: [UInt8], _ guarded: Int, _ analysis: QuotationAnalysis,
    in destination: OutputOptions.Destination, options: TableOptions
  ) throws(AtomicFileError) -> Int {
    var guarded = guarded
    try file.append(rest)
    guard case .folder(let path) = destination else {
      try file.commit()
      return guarded
    }
    let quotations = ReportFolder.StreamedTable(
      QuotationRow.schema, in: file, guardedCells: guarded)
    try ReportFolder(path: path, options: options).write(
      analysis.tables, streamed: quotations, title: "Quotations"
    ) {
      guarded = $0
      return analysis.run.record(guardedCells: $0)
    }
    return guarded
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
