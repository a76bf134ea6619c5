import Dateline

/// What every command does with its results and its messages.
struct Console<Format: OutputFormat> {
  let run: RunOptions
  let destination: Destination<Format>
  let tableOptions: TableOptions
  let progress: ProgressLine

  /// Looks at where results go.
  ///
  /// - Parameters:
  ///   - run: How the run is carried out.
  ///   - output: The path that was named, if any.
  ///   - format: The form that was asked for, if any.
  ///   - tableOptions: How tables are written.
  init(
    run: RunOptions, output: String?, format: Format?, tableOptions: TableOptions = TableOptions()
  ) {
    self.run = run
    self.tableOptions = tableOptions
    destination = Destination(
      output, as: format, isInteractive: run.standardOutput.isInteractive)
    progress = ProgressLine(terminal: run.standardError, isQuiet: run.quiet)
  }

  /// Finds out before the work that the results could not be written after it.
  ///
  /// - Throws: ``CommandError``.
  func checkDestination() throws(CommandError) { try destination.check() }

  /// Says what a run could not read, and ends with status 3 when the user is strict about it.
  func conclude(_ run: CollectionRun) throws(StatusError) {
    report(skipped: run.skipped, stages: run.stages)
    try endStrictly(skipped: run.skipped)
  }

  /// Says what was not read, and with `--verbose` how long the stages took.
  func report(skipped: [SkippedRecord], stages: [RunRecord.Stage]) {
    run.diagnostics.list(skipped)
    guard run.verbose else { return }
    for stage in stages {
      let seconds = TableCell.rounded(stage.seconds, decimals: 3).plainText
      run.diagnostics.note("\(stage.name): \(seconds) s")
    }
  }

  /// Ends with status 3 when an input was skipped and the user is strict about it.
  func endStrictly(skipped: [SkippedRecord]) throws(StatusError) {
    if run.strict, skipped.contains(where: { $0.severity == .skipped }) {
      throw StatusError(status: .skippedInputs)
    }
  }

  /// Says what would be read and written.
  func describe(
    _ collection: ArticleCollection, comparedWith others: ArticleCollection? = nil
  ) throws {
    try checkDestination()
    var skipped: [SkippedRecord] = []
    let articles = try count(collection, &skipped)
    let compared = try others.map { try count($0, &skipped) }
    let comparison = compared.map { ", compare them with \($0) others" } ?? ""
    try run.standardOutput.send(
      TerminalText.escaped("would read \(articles) articles\(comparison) and \(destination.plan)")
        + "\n")
    report(skipped: skipped, stages: [])
    try endStrictly(skipped: skipped)
  }

  private func count(
    _ collection: ArticleCollection, _ skipped: inout [SkippedRecord]
  ) throws -> Int {
    var reader = try collection.makeReader()
    var articles = 0
    while let batch = reader.nextBatch() {
      articles += batch.articles.count
      skipped += batch.skipped
    }
    return articles
  }

  /// Says that cells were guarded against formulas, where some were.
  func warn(guardedCells: Int) { run.diagnostics.warn(guardedCells: guardedCells) }
}

/// The console of a command whose results are tables.
typealias TableConsole = Console<TableFormat>

extension Console<TableFormat> {
  init(run: RunOptions, output: OutputOptions) {
    self.init(
      run: run, output: output.output, format: output.format, tableOptions: output.tableOptions)
  }

  /// Writes results where the user wants them.
  ///
  /// - Parameters:
  ///   - tables: All tables, for a folder.
  ///   - single: The table for a file or standard output.
  ///   - title: What the folder holds.
  ///   - record: The record of the run.
  ///   - show: Shows the results to a person at the terminal.
  /// - Throws: `AtomicFileError` when a file cannot be written, or ``CommandError`` when standard
  ///   output takes no more.
  func write(
    tables: [Table], single: Table, title: String, record: (Int) -> RunRecord,
    show: (Terminal) -> Void
  ) throws {
    switch destination {
    case .terminal:
      show(run.standardOutput)
    case .standardOutput(let format):
      let (bytes, guarded) = single.encoded(as: format, options: tableOptions)
      try run.standardOutput.send(bytes)
      warn(guardedCells: guarded)
    case .file(let path, let format):
      let (bytes, guarded) = single.encoded(as: format, options: tableOptions)
      try Interruption.postponed { () throws(AtomicFileError) in
        try AtomicFile.write(bytes, to: path)
      }
      warn(guardedCells: guarded)
      run.diagnostics.note("wrote \(path)")
    case .folder(let path):
      var guarded = 0
      try Interruption.postponed { () throws(AtomicFileError) in
        try ReportFolder(path: path, options: tableOptions, arguments: RunArguments.recorded)
          .write(tables, title: title) {
            guarded = $0
            return record($0)
          }
      }
      if !run.quiet { show(run.standardOutput) }
      warn(guardedCells: guarded)
      run.diagnostics.note("wrote \(path)/")
    }
  }
}

extension Terminal {
  /// Shows a table, its heading in bold.
  func show(_ table: TerminalTable) {
    for line in table.lines(width: width, emphasized: bold) { write(line + "\n") }
  }
}
