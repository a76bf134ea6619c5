import Dateline

/// A form in which the results of a command are written.
protocol OutputFormat: RawRepresentable<String>, Equatable {
  /// The form of a file by its name.
  init?(path: String)
  /// The form where nothing says which.
  static var usual: Self { get }
  /// What a person sees at a terminal.
  static var shown: String { get }
}

extension TableFormat: OutputFormat {
  static var usual: TableFormat { .csv }
  static var shown: String { "a table" }
}

/// Where results go.
enum Destination<Format: OutputFormat>: Equatable {
  /// What is fit for a person.
  case terminal
  /// Standard output.
  case standardOutput(Format)
  /// A file.
  case file(path: String, Format)
  /// A folder with all that belongs to the results.
  case folder(path: String)

  /// Reads a destination as it was typed.
  ///
  /// - Parameters:
  ///   - output: The path; nil or `-` for standard output.
  ///   - format: The form that was asked for, if any.
  ///   - isInteractive: Whether a person sees standard output.
  init(_ output: String?, as format: Format?, isInteractive: Bool) {
    guard let output, output != "-" else {
      if let format {
        self = .standardOutput(format)
      } else {
        self = isInteractive ? .terminal : .standardOutput(.usual)
      }
      return
    }
    if output.hasSuffix("/") {
      let name = output.prefix(through: output.lastIndex { $0 != "/" } ?? output.startIndex)
      self = .folder(path: String(name))
    } else if let fromName = Format(path: output) {
      self = .file(path: output, format ?? fromName)
    } else {
      self = format.map { .file(path: output, $0) } ?? .folder(path: output)
    }
  }

  /// Finds out before the work that the results could not be written after it.
  ///
  /// - Throws: ``CommandError``.
  func check() throws(CommandError) {
    switch self {
    case .terminal, .standardOutput: break
    case .file(let path, _): try OutputPlace.check(file: path)
    case .folder(let path): try OutputPlace.check(folder: path)
    }
  }

  /// What would be done with results, for a person.
  var plan: String {
    switch self {
    case .terminal: "show \(Format.shown)"
    case .standardOutput(let format): "write \(format.rawValue) to standard output"
    case .file(let path, _): "write \(path)"
    case .folder(let path): "write tables into \(path)/"
    }
  }
}
