import ArgumentParser
import Foundation

/// `dateline manual`: prints the man page, made from the same declarations as the help.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the man page.", shouldDisplay: false)

  func run() throws {
    let description = try JSONDecoder().decode(
      ToolDescription.self, from: Data(DatelineCommand._dumpHelp().utf8))
    try Terminal(descriptor: 1, allowsColor: false).send(ManualPage(description).text)
  }
}
