import ArgumentParser
import Dateline
import Foundation

/// Prints the man page, made from the same declarations as the help.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the man page.", shouldDisplay: false)

  func run() throws {
    let help = try JSONDecoder().decode(
      ToolDescription.self, from: Data(DatelineCommand._dumpHelp().utf8))
    Terminal(descriptor: 1, allowsColor: false).write(ManualPage(help).text)
  }
}

/// The part of ArgumentParser's description of a command that the man page needs.
struct ToolDescription: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
    let shouldDisplay: Bool?
  }

  struct Argument: Decodable {
    let kind: String
    let shouldDisplay: Bool?
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }
}

/// A man page in the macros of mdoc(7).
struct ManualPage {
  let text: String

  init(_ description: ToolDescription) {
    let root = description.command
    var lines = [
      ".Dd $Mdocdate$", ".Dt DATELINE 1", ".Os", ".Sh NAME", ".Nm dateline",
      ".Nd " + Self.escaped(root.abstract ?? ""), ".Sh SYNOPSIS", ".Nm", ".Ar command",
      ".Op Ar options", ".Ar input ...", ".Sh DESCRIPTION",
    ]
    lines += Self.paragraphs(root.discussion)
    for command in root.subcommands ?? [] where command.shouldDisplay ?? true {
      guard command.commandName != "help" else { continue }
      lines += [".Sh " + command.commandName.uppercased(), Self.escaped(command.abstract ?? "")]
      lines += Self.paragraphs(command.discussion)
      lines.append(".Bl -tag -width Ds")
      for argument in command.arguments ?? [] where argument.shouldDisplay ?? true {
        lines.append(".It " + Self.heading(of: argument))
        lines.append(Self.escaped(argument.abstract ?? ""))
      }
      lines.append(".El")
    }
    lines += [
      ".Sh EXIT STATUS", ".Bl -tag -width Ds",
      ".It 0", "Everything was done.", ".It 1", "The run failed.",
      ".It 2", "The command line was wrong.",
      ".It 3", "Some inputs were skipped and --strict was given.",
      ".It 130", "The run was interrupted.", ".El",
    ]
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func heading(of argument: ToolDescription.Argument) -> String {
    let names = (argument.names ?? []).map { name in
      (name.kind == "short" ? "Fl " : "Fl -") + name.name
    }
    let value = argument.valueName.map { " Ar " + $0 } ?? ""
    guard !names.isEmpty else { return "Ar " + (argument.valueName ?? "input") }
    return names.joined(separator: " , ") + (argument.kind == "option" ? value : "")
  }

  private static func paragraphs(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return [".Bd -literal"]
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) } + [".Ed"]
  }

  /// Text that roff takes as it stands.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
