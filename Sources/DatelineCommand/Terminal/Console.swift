import Dateline

/// What every command does with its results and its messages.
struct Console {
  let run: RunOptions
  let output: OutputOptions
  let progress: ProgressLine

  init(run: RunOptions, output: OutputOptions) {
    self.run = run
    self.output = output
    progress = ProgressLine(terminal: run.standardError, isQuiet: run.quiet)
  }

  /// Writes results where the user wants them.
  ///
  /// - Parameters:
  ///   - tables: All tables, for a folder.
  ///   - single: The table for a file or standard output.
  ///   - title: What the folder holds.
  ///   - record: The record of the run.
  ///   - show: Shows the results to a person at the terminal.
  /// - Throws: `AtomicFileError` when a file cannot be written.
  func write(
    tables: [Table], single: Table, title: String, record: (Int) -> RunRecord,
    show: (Terminal) -> Void
  ) throws {
    let standardOutput = run.standardOutput
    switch output.destination(isInteractive: standardOutput.isInteractive) {
    case .terminal:
      show(standardOutput)
    case .standardOutput(let format):
      let (bytes, guarded) = single.encoded(as: format, options: output.tableOptions)
      standardOutput.write(bytes)
      warn(guardedCells: guarded)
    case .file(let path, let format):
      let (bytes, guarded) = single.encoded(as: format, options: output.tableOptions)
      try AtomicFile.write(bytes, to: path)
      warn(guardedCells: guarded)
      run.diagnostics.note("wrote \(path)")
    case .folder(let path):
      var guarded = 0
      try ReportFolder(path: path, options: output.tableOptions)
        .write(tables, title: title) { count in
          guarded = count
          return record(count)
        }
      if !run.quiet { show(run.standardOutput) }
      warn(guardedCells: guarded)
      run.diagnostics.note("wrote \(path)/")
    }
  }

  /// Says what was not read, and with `--verbose` how long the stages took.
  func report(skipped: [SkippedRecord], stages: [RunRecord.Stage]) {
    let diagnostics = run.diagnostics
    for record in skipped.prefix(Self.shownRecords) {
      let place = [record.path, record.line.map(String.init)].compactMap(\.self)
      let verb = record.severity == .skipped ? "skipped" : "altered"
      diagnostics.warning(
        "\(place.joined(separator: ":")): \(verb): \(record.reason) [\(record.code.rawValue)]")
    }
    if skipped.count > Self.shownRecords {
      diagnostics.warning(
        "and \(skipped.count - Self.shownRecords) more; -o FOLDER/ lists all in skipped.csv")
    }
    guard run.verbose else { return }
    for stage in stages {
      let seconds = TableCell.rounded(stage.seconds, decimals: 3).plainText
      diagnostics.note("\(stage.name): \(seconds) s")
    }
  }

  /// Ends with status 3 when an input was skipped and the user is strict about it.
  func endStrictly(skipped: [SkippedRecord]) throws {
    if run.strict, skipped.contains(where: { $0.severity == .skipped }) {
      throw StatusError(status: .skippedInputs)
    }
  }

  /// Says what would be read and written.
  func describe(_ collection: ArticleCollection) throws {
    var reader = try collection.makeReader()
    var articles = 0
    var skipped: [SkippedRecord] = []
    while let batch = reader.nextBatch() {
      articles += batch.articles.count
      skipped += batch.skipped
    }
    let standardOutput = run.standardOutput
    let target =
      switch output.destination(isInteractive: standardOutput.isInteractive) {
      case .terminal: "show a table"
      case .standardOutput(let format): "write \(format.rawValue) to standard output"
      case .file(let path, _): "write \(path)"
      case .folder(let path): "write tables into \(path)/"
      }
    standardOutput.write("would read \(articles) articles and \(target)\n")
    report(skipped: skipped, stages: [])
  }

  private func warn(guardedCells: Int) {
    guard guardedCells > 0 else { return }
    run.diagnostics.warning(
      "\(guardedCells) text cells that a spreadsheet would run as formulas got a leading "
        + "apostrophe; --raw-csv leaves them as they are")
  }

  private static let shownRecords = 10
}

extension Terminal {
  /// Shows a table, its heading in bold.
  func show(_ table: TerminalTable) {
    for line in table.lines(width: width, emphasized: bold) { write(line + "\n") }
  }
}
