import Dateline

/// Where annotated articles go while they are read: each is written before the next is read.
struct AnnotationOutput: ~Copyable {
  private let console: Console<AnnotationFormat>
  private var encoder: AnnotationEncoder
  private var stream: ResultStream
  /// The name of the file in a folder.
  private let fileName: String

  /// Opens the place that the user named.
  ///
  /// - Parameters:
  ///   - console: Where results and messages go.
  ///   - format: The form that was asked for, if any; a file's name may say it, too.
  /// - Throws: `AtomicFileError` when the file cannot be made.
  init(
    _ console: Console<AnnotationFormat>, format: AnnotationFormat?
  ) throws(AtomicFileError) {
    self.console = console
    let format =
      switch console.destination {
      case .terminal: AnnotationFormat.usual
      case .standardOutput(let format), .file(_, let format): format
      case .folder: format ?? .usual
      }
    encoder = AnnotationEncoder(as: format)
    let fileName = "annotations.\(format.fileExtension)"
    self.fileName = fileName
    stream = try ResultStream(console) { path throws(AtomicFileError) in
      try ReportFolder(path: path, options: console.tableOptions)
        .newFile(named: fileName)
    }
  }

  /// Writes the next article.
  ///
  /// - Throws: `AtomicFileError` or ``CommandError`` when it cannot be written, ``StatusError`` when
  ///   nobody reads it any more.
  mutating func append(_ article: AnnotatedArticle) throws {
    encoder.append(article)
    guard case .terminal = console.destination else {
      try stream.append(encoder.takeBytes())
      return
    }
    console.progress.hide()
    try stream.append(Array(Self.shown(encoder.takeBytes()).utf8))
  }

  /// Lines of fields without anything that a terminal would obey.
  private static func shown(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { TerminalText.escaped(String($0)) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// Puts the file in its place, with the rest of the folder where it stands in one.
  ///
  /// - Throws: `AtomicFileError`.
  mutating func finish(_ analysis: AnnotationAnalysis) throws {
    var opened = stream.takeFile()
    let (destination, options) = (console.destination, console.tableOptions)
    let fileName = fileName
    try Interruption.postponed { () throws(AtomicFileError) in
      guard let file = opened.take() else { return }
      try file.commit()
      guard case .folder(let path) = destination else { return }
      let skipped = Table(analysis.run.skipped.map(SkippedRow.init))
      try ReportFolder(path: path, options: options, arguments: RunArguments.recorded).write(
        [skipped], others: [fileName], title: "Annotated articles",
        record: analysis.run.record(guardedCells:))
    }
    switch console.destination {
    case .terminal, .standardOutput: break
    case .file(let path, _): conclude(analysis.counts, "wrote \(path)")
    case .folder(let path): conclude(analysis.counts, "wrote \(path)/")
    }
  }

  private func conclude(_ counts: AnnotationCounts, _ message: String) {
    console.run.diagnostics.note(
      "\(counts.articles) article\(counts.articles == 1 ? "" : "s"), \(counts.sentences) sentences, "
        + "\(counts.words) words, \(counts.names) names")
    console.run.diagnostics.note(message)
  }
}
