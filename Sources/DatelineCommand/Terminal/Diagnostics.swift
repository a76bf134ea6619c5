import Dateline

/// Messages for the person at the terminal, on standard error.
struct Diagnostics: Sendable {
  let terminal: Terminal
  let isQuiet: Bool

  /// Shows an error with its code and what to do.
  func error(_ error: any Error) {
    guard let explained = error as? any ExplainedError else {
      return self.error(String(describing: error))
    }
    self.error("\(explained.description) [\(explained.code)]")
    show(terminal.bold("hint:"), explained.hint)
  }

  /// Shows an error.
  func error(_ message: String) {
    show(terminal.red("error:"), message)
  }

  /// Shows a warning, unless the user wants none.
  func warning(_ message: String) {
    guard !isQuiet else { return }
    show(terminal.yellow("warning:"), message)
  }

  /// Shows a note, unless the user wants none.
  func note(_ message: String) {
    guard !isQuiet else { return }
    terminal.write(TerminalText.escaped(message) + "\n")
  }

  /// Shows the first records that were left out or changed, unless the user wants none.
  func list(_ records: [SkippedRecord]) {
    for record in records.prefix(Self.shownRecords) {
      let place = [record.path, record.line.map(String.init)].compactMap(\.self)
      warning(
        "\(place.joined(separator: ":")): \(record.severity.rawValue): \(record.reason) "
          + "[\(record.code.rawValue)]")
    }
    if records.count > Self.shownRecords {
      warning("and \(records.count - Self.shownRecords) more; -o FOLDER/ lists all in skipped.csv")
    }
  }

  /// Says that cells were guarded against formulas, where some were.
  func warn(guardedCells: Int) {
    guard guardedCells > 0 else { return }
    warning(
      "\(guardedCells) text cells that a spreadsheet would run as formulas got a leading "
        + "apostrophe; --raw-csv leaves them as they are")
  }

  private func show(_ prefix: String, _ message: String) {
    terminal.write("\(prefix) \(TerminalText.escaped(message))\n")
  }

  private static let shownRecords = 10
}
