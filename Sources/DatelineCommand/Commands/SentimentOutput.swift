import Dateline

/// Where tones go while articles are read: each article's are written before the next is read.
struct SentimentOutput: ~Copyable {
  private let console: TableConsole
  private let level: ToneOptions.Level
  private var encoder: ToneEncoder
  /// The file that grows beside its place, where one is written.
  private var file: AtomicFile?
  /// The tables that grow beside their places in a folder.
  private var tables:
    [(level: ToneOptions.Level, encoder: ToneEncoder, table: ReportFolder.StreamedTable)] =
      []

  /// Opens the place that the user named.
  ///
  /// - Throws: `AtomicFileError` when a file cannot be made.
  init(_ console: TableConsole, level: ToneOptions.Level) throws(AtomicFileError) {
    self.console = console
    self.level = level
    let options = console.tableOptions
    switch console.destination {
    case .terminal: encoder = level.encoder(as: .csv, options: options)
    case .standardOutput(let format): encoder = level.encoder(as: format, options: options)
    case .file(let path, let format):
      encoder = level.encoder(as: format, options: options)
      file = try AtomicFile(path: path)
    case .folder(let path):
      encoder = level.encoder(as: .csv, options: options)
      let folder = ReportFolder(path: path, options: options)
      for level in ToneOptions.Level.allCases where level != .speaker {
        tables.append(
          (level, level.encoder(as: .csv, options: options), try folder.newTable(level.schema)))
      }
    }
  }

  /// Writes the tones of the next article.
  ///
  /// - Throws: `AtomicFileError` or ``CommandError`` when they cannot be written, ``StatusError`` when
  ///   nobody reads them any more.
  mutating func append(_ article: ArticleToneRows) throws {
    switch console.destination {
    case .terminal:
      console.progress.hide()
      SentimentView(article, level: level).write(to: console.run.standardOutput)
    case .standardOutput:
      level.append(article, to: &encoder)
      try send(encoder.takeBytes())
    case .file:
      level.append(article, to: &encoder)
      try file?.append(encoder.takeBytes())
    case .folder:
      for place in tables.indices {
        tables[place].level.append(article, to: &tables[place].encoder)
        try tables[place].table.append(
          tables[place].encoder.takeBytes(), guardedCells: tables[place].encoder.guardedCells)
      }
    }
  }

  /// Writes to standard output; where nobody reads it any more the command is done.
  private func send(_ bytes: [UInt8]) throws {
    guard try console.run.standardOutput.send(bytes) else { throw StatusError(status: .done) }
  }

  /// Writes what is known at the end and puts the files in their places.
  ///
  /// - Throws: As ``append(_:)``.
  mutating func finish(_ analysis: SentimentAnalysis) throws {
    if level == .speaker { encoder.append(analysis.speakers) }
    var guarded = encoder.guardedCells
    let rest = encoder.takeBytes()
    let (destination, options) = (console.destination, console.tableOptions)
    let streamed = tables.map(\.table)
    var opened = file.take()
    for place in tables.indices {
      try streamed[place].append(
        tables[place].encoder.takeBytes(), guardedCells: tables[place].encoder.guardedCells)
    }
    try Interruption.postponed { () throws(AtomicFileError) in
      if var file = opened.take() {
        try file.append(rest)
        try file.commit()
      }
      if case .folder(let path) = destination {
        try ReportFolder(path: path, options: options, arguments: RunArguments.recorded).write(
          analysis.tables, streamed: streamed, title: "Tone"
        ) {
          guarded = $0
          return analysis.run.record(guardedCells: $0)
        }
      }
    }
    let summary = SentimentSummary(analysis)
    console.warn(guardedCells: guarded)
    switch destination {
    case .terminal:
      summary.write(to: console.run.standardOutput, showsSpeakers: level == .speaker)
    case .standardOutput: try send(rest)
    case .file(let path, _): console.run.diagnostics.note("wrote \(path)")
    case .folder(let path):
      if !console.run.quiet {
        summary.write(to: console.run.standardOutput, showsSpeakers: true)
      }
      console.run.diagnostics.note("wrote \(path)/")
    }
  }
}

extension ToneOptions.Level {
  /// The table of the level.
  var schema: TableSchema {
    switch self {
    case .document: DocumentToneRow.schema
    case .sentence: SentenceToneRow.schema
    case .target: TargetToneRow.schema
    case .quote: QuoteToneRow.schema
    case .speaker: SpeakerToneRow.schema
    }
  }

  /// Begins to write the table of the level.
  func encoder(as format: TableFormat, options: TableOptions) -> ToneEncoder {
    switch self {
    case .document: ToneEncoder(DocumentToneRow.self, as: format, options: options)
    case .sentence: ToneEncoder(SentenceToneRow.self, as: format, options: options)
    case .target: ToneEncoder(TargetToneRow.self, as: format, options: options)
    case .quote: ToneEncoder(QuoteToneRow.self, as: format, options: options)
    case .speaker: ToneEncoder(SpeakerToneRow.self, as: format, options: options)
    }
  }

  /// Writes the rows of an article; speakers are known at the end.
  func append(_ article: ArticleToneRows, to encoder: inout ToneEncoder) {
    switch self {
    case .document: encoder.append([article.document])
    case .sentence: encoder.append(article.sentences)
    case .target: encoder.append(article.targets)
    case .quote: encoder.append(article.quotations)
    case .speaker: break
    }
  }
}
