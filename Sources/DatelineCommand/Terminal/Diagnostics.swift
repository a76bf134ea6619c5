import Dateline
import Glibc

/// Messages for the person at the terminal, on standard error.
struct Diagnostics: Sendable {
  let terminal: Terminal
  let isQuiet: Bool

  /// Shows an error with its code and what to do.
  func error(_ message: String, hint: String? = nil, code: String? = nil) {
    let suffix = code.map { " [\($0)]" } ?? ""
    show(terminal.red("error:"), message + suffix)
    if let hint { show(terminal.bold("hint:"), hint) }
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

  private func show(_ prefix: String, _ message: String) {
    terminal.write("\(prefix) \(TerminalText.escaped(message))\n")
  }
}
