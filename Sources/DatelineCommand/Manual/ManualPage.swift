import Dateline

/// A man page in the macros of mdoc(7).
struct ManualPage {
  private(set) var text = ""

  init(_ description: ToolDescription) {
    let root = description.command
    let commands = root.shownCommands
    add(
      ".Dd $Mdocdate$", ".Dt DATELINE 1", ".Os", ".Sh NAME",
      ".Nm dateline")
    add(".Nd " + Self.escaped(Self.withoutStop(root.abstract ?? "")), ".Sh SYNOPSIS")
    for command in commands {
      let names = command.shownCommands.map { command.commandName + " " + $0.commandName }
      for name in names.isEmpty ? [command.commandName] : names {
        add(".Nm", ".Cm " + name, ".Op Ar options", ".Ar input ...")
      }
    }
    add(".Sh DESCRIPTION")
    add(literal: root.discussion)
    for command in commands {
      add(command)
      for part in command.shownCommands { add(part, of: command.commandName + " ") }
    }
    add(
      ".Sh ENVIRONMENT", ".Bl -tag -width Ds", ".It Ev NO_COLOR", "When set, no colour is used.",
      ".It Ev DATELINE_MODELS", "The folder of the models, where \\-\\-models names none.",
      ".It Ev TMPDIR", "Where standard input is kept while it is read; /tmp by default.", ".El",
      ".Sh EXIT STATUS", ".Bl -tag -width Ds", ".It 0", "Everything was done.",
      ".It 1", "The run failed.", ".It 2", "The command line was wrong.",
      ".It 3", "Some inputs were skipped and \\-\\-strict was given.",
      ".It 130", "The run was interrupted.", ".El")
  }

  private mutating func add(_ lines: String...) {
    for line in lines { text += line + "\n" }
  }

  private mutating func add(_ command: ToolDescription.Command, of parent: String = "") {
    let names = [command.commandName] + (command.aliases ?? [])
    add(".Sh " + names.map { (parent + $0).uppercased() }.joined(separator: ", "))
    add(prose: command.abstract ?? "")
    add(literal: command.discussion)
    var section: String?
    for argument in command.arguments ?? [] where argument.shouldDisplay {
      let title = argument.sectionTitle ?? "Other options"
      if title != section {
        if section != nil { add(".El") }
        add(".Ss \(title)", ".Bl -tag -width Ds")
        section = title
      }
      add(".It " + Self.heading(of: argument))
      for sentence in Self.explanation(of: argument) { add(prose: sentence) }
    }
    if section != nil { add(".El") }
  }

  /// Adds text that is filled anew; its lines stay short, as mdoc wants them.
  private mutating func add(prose: String) {
    for line in TerminalText.wrapped(prose, to: 72) { add(Self.escaped(line)) }
  }

  /// Adds text whose lines stand as they are.
  private mutating func add(literal: String?) {
    guard let literal, !literal.isEmpty else { return }
    add(".Bd -literal")
    for line in literal.split(separator: "\n", omittingEmptySubsequences: false) {
      add(Self.escaped(String(line)))
    }
    add(".Ed")
  }

  private static func heading(of argument: ToolDescription.Argument) -> String {
    let value = argument.valueName ?? "value"
    guard let names = argument.names, !names.isEmpty else {
      return "Ar " + value + (argument.isRepeating ? " ..." : "")
    }
    let flags = names.map { ($0.kind == "short" ? "Fl " : "Fl -") + $0.name }
    return flags.joined(separator: " , ") + (argument.kind == "option" ? " Ar " + value : "")
  }

  private static func explanation(of argument: ToolDescription.Argument) -> [String] {
    var sentences = [argument.abstract ?? ""]
    if let values = argument.allValues, !values.isEmpty {
      sentences.append("One of \(values.joined(separator: ", ")).")
    }
    if let standard = argument.defaultValue { sentences.append("Default: \(standard).") }
    return sentences
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Text that roff takes as it stands.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
