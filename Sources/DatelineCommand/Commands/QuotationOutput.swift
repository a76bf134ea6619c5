import Dateline

/// Where quotations go while articles are read: each article's are written before the next is read.
struct QuotationOutput: ~Copyable {
  private let console: TableConsole
  private let speakers: String?
  private var encoder: QuotationEncoder
  private var stream: ResultStream

  /// Opens the place that the user named.
  ///
  /// - Parameters:
  ///   - console: Where results and messages go.
  ///   - speakers: A file for the speakers, if any.
  /// - Throws: `AtomicFileError` when the file cannot be made.
  init(_ console: TableConsole, speakers: String?) throws(AtomicFileError) {
    self.console = console
    self.speakers = speakers
    let options = console.tableOptions
    encoder =
      switch console.destination {
      case .terminal: QuotationEncoder(as: .csv)
      case .standardOutput(let format), .file(_, let format):
        QuotationEncoder(as: format, options: options)
      case .folder: QuotationEncoder(as: .csv, options: options)
      }
    stream = try ResultStream(console, endsWithReader: speakers == nil) {
      path throws(AtomicFileError) in
      try ReportFolder(path: path, options: options).newFile(for: QuotationRow.schema)
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
    try stream.append(encoder.takeBytes())
  }

  /// Writes what is known at the end and puts the files in their places.
  ///
  /// - Throws: As ``append(_:)``.
  mutating func finish(_ analysis: QuotationAnalysis) throws {
    var guarded = encoder.guardedCells
    let rest = encoder.takeBytes()
    var opened = stream.takeFile()
    let options = console.tableOptions
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
    in destination: Destination<TableFormat>, options: TableOptions
  ) throws(AtomicFileError) -> Int {
    var guarded = guarded
    try file.append(rest)
    guard case .folder(let path) = destination else {
      try file.commit()
      return guarded
    }
    let quotations = ReportFolder.StreamedTable(
      QuotationRow.schema, in: file, guardedCells: guarded)
    try ReportFolder(path: path, options: options, arguments: RunArguments.recorded).write(
      analysis.tables, streamed: [quotations], title: "Quotations"
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
    case .standardOutput: try stream.append(rest)
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
