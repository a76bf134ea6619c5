import ArgumentParser
import Dateline
import Foundation

/// `dateline verify`: whether a folder is what its run writes.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Repeat the run that made a folder, and compare every file.",
    usage: "dateline verify <folder> [--files-only] [<options>]",
    discussion: """
      EXAMPLES
        dateline verify report/
        dateline verify report/ --from ~/project
        dateline verify report/ --files-only

      Reads run.json, checks that the version of Dateline, the models and the
      inputs are those of the run, runs it again into a temporary folder, and
      compares every file byte for byte; of run.json what does not tell of the
      machine. Prints a line a file (same, differs or missing) and ends with
      status 0 when all are the same, 1 otherwise. Where an input or a model is
      another, it says which and runs nothing.
      --files-only runs nothing at all: it compares each file with its digest in
      run.json, and so finds what was changed after the run.
      """)

  @Argument(
    help: ArgumentHelp("The folder that a command of Dateline wrote.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Flag(help: "Compare the files with their digests in run.json, and run nothing.")
  var filesOnly = false

  @Option(
    help: ArgumentHelp(
      "The folder that the run was started in; by default the current one.", valueName: "folder"),
    completion: .directory)
  var from: String?

  @OptionGroup var model: ModelFolderOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !folder.isEmpty else { throw ValidationError("the name of the folder is empty") }
    if filesOnly, from != nil || model.models != nil {
      throw ValidationError("--files-only runs nothing; leave out --from and --models")
    }
  }

  func run() throws {
    let verification = try RunVerification(folder: folder)
    guard !filesOnly else {
      return try conclude(verification.comparedWithRecord(), note: nil)
    }
    let arguments = try RunArguments(verification.repeatableArguments())
    guard arguments.isRepeatable else {
      throw VerificationError.unrepeatableCommand(folder: folder, name: arguments.command)
    }
    let place = Place(folder: folder, models: model.models)
    if let from, !FileManager.default.changeCurrentDirectoryPath(from) {
      throw CommandError.missingFolder(path: from)
    }
    let library = ModelLibrary.installed(named: place.models ?? arguments.models)
    let changes = verification.changes(from: "", models: library)
    guard changes.isEmpty else { return try tell(changes) }
    try repeated(arguments, of: verification, place)
  }

  /// Paths that must still mean the same once the run is made from another folder.
  private struct Place {
    let folder: String
    let models: String?

    init(folder: String, models: String?) {
      self.folder = Self.absolute(folder)
      self.models = models.map(Self.absolute)
    }

    private static func absolute(_ path: String) -> String {
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
  }

  private func tell(_ changes: [RunVerification.Change]) throws {
    for change in changes {
      let outcome = change.isMissing ? "missing" : "changed"
      try show("\(outcome)  \(change.kind) \(change.name)")
    }
    let noun = changes.count == 1 ? "input or model is" : "inputs or models are"
    messages.diagnostics.error(
      "\(changes.count) \(noun) not what the run read; it was not made again")
    throw StatusError(status: .failed)
  }

  /// Makes the run again and compares.
  private func repeated(
    _ arguments: RunArguments, of verification: RunVerification, _ place: Place
  ) throws {
    let temporary = FileManager.default.temporaryDirectory
      .appending(path: "dateline-verify-\(ProcessInfo.processInfo.processIdentifier)")
      .path(percentEncoded: false)
    let others = temporary + "-files"
    defer {
      try? FileManager.default.removeItem(atPath: temporary)
      try? FileManager.default.removeItem(atPath: others)
    }
    if arguments.writesElsewhere {
      try FileManager.default.createDirectory(atPath: others, withIntermediateDirectories: true)
    }
    messages.diagnostics.note(
      "running again: dateline \(arguments.repeatable.joined(separator: " "))")
    var command = try Self.command(
      arguments.again(into: temporary, models: place.models, others: others), of: place.folder)
    try RunArguments.$current.withValue(arguments.repeatable) { try command.run() }
    let original = try RunVerification(folder: place.folder)
    let again = try RunVerification(folder: temporary)
    try conclude(original.compared(with: again), note: Self.note(original.run, again.run))
  }

  private static func command(
    _ arguments: [String], of folder: String
  ) throws(VerificationError) -> any ParsableCommand {
    do { return try DatelineCommand.parseAsRoot(arguments) } catch {
      throw .damagedRecord(
        path: "\(folder)/\(RecordedRun.fileName)",
        reason: "its arguments are not understood: \(DatelineCommand.message(for: error))")
    }
  }

  /// What may explain a difference.
  private static func note(_ made: RecordedRun, _ here: RecordedRun) -> String? {
    if let kernels = made.machine.kernels, kernels != here.machine.kernels {
      return "the run was made with the kernels \(kernels), and this processor gets "
        + "\(here.machine.kernels ?? "others"): numbers may differ in their last digits"
    }
    if let sqlite = made.machine.sqlite, sqlite != here.machine.sqlite {
      return "the database was made with SQLite \(sqlite), and here it is "
        + "\(here.machine.sqlite ?? "another"): the same tables may have other bytes"
    }
    return nil
  }

  private func conclude(_ files: [RunVerification.Comparison], note: String?) throws {
    for file in files {
      let outcome = file.outcome.rawValue
      try show(outcome + String(repeating: " ", count: 9 - outcome.count) + file.name)
    }
    let others = files.count { $0.outcome != .same }
    guard others > 0 else {
      return messages.diagnostics.note("all \(files.count) files are the same")
    }
    messages.diagnostics.error("\(others) of \(files.count) files are not the same")
    if let note { messages.diagnostics.note(note) }
    throw StatusError(status: .failed)
  }

  private func show(_ line: String) throws {
    try messages.standardOutput.send(TerminalText.escaped(line) + "\n")
  }
}
