import ArgumentParser
import Dateline
import Foundation

/// The arguments of a command, each option with its value: what repeats a run, and how it is repeated.
struct RunArguments {
  /// An option with its value, or another argument.
  private struct Part {
    /// The long name of the option; nil for an input.
    let name: String?
    let value: String?
    let tokens: [String]
  }

  /// The names of the command, that of one inside another after it.
  let path: [String]
  private let parts: [Part]

  /// The name of the command as it is typed.
  var command: String { path.joined(separator: " ") }

  /// Reads arguments as they were typed.
  ///
  /// - Parameters:
  ///   - tokens: The arguments, the command's name first.
  ///   - root: What the command line knows.
  init(_ tokens: [String], root: ToolDescription.Command) {
    var path: [String] = []
    var description: ToolDescription.Command? = root
    while let name = tokens.dropFirst(path.count).first,
      let next = description?.subcommands?.first(where: {
        $0.commandName == name || ($0.aliases ?? []).contains(name)
      })
    {
      path.append(name)
      description = next
    }
    self.path = path.isEmpty ? Array(tokens.prefix(1)) : path
    var options: [String: (name: String, takesValue: Bool)] = [:]
    for argument in (path.isEmpty ? nil : description)?.arguments ?? [] {
      let names = argument.names ?? []
      guard let long = names.first(where: { $0.kind == "long" })?.name else { continue }
      for name in names {
        options[(name.kind == "short" ? "-" : "--") + name.name] = (long, argument.kind == "option")
      }
    }
    parts = Self.parts(of: tokens.dropFirst(self.path.count), options: options)
  }

  private static func parts(
    of tokens: ArraySlice<String>, options: [String: (name: String, takesValue: Bool)]
  ) -> [Part] {
    var parts: [Part] = []
    var rest = tokens
    func take(_ option: String, _ value: String?) {
      guard let known = options[option] else {
        let joined = value.map { "\(option)=\($0)" } ?? option
        parts.append(Part(name: option, value: value, tokens: [joined]))
        return
      }
      guard known.takesValue else {
        parts.append(Part(name: known.name, value: nil, tokens: ["--" + known.name]))
        return
      }
      let value = value ?? rest.popFirst() ?? ""
      parts.append(Part(name: known.name, value: value, tokens: ["--" + known.name, value]))
    }
    while let token = rest.popFirst() {
      guard token != "--" else { break }
      let sides = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (name, value) = (String(sides[0]), sides.count > 1 ? String(sides[1]) : nil)
      if token.hasPrefix("--") {
        take(name, value)
      } else if token.hasPrefix("-"), token != "-" {
        let letters = name.dropFirst()
        for letter in letters.dropLast() { take("-\(letter)", nil) }
        if let last = letters.last { take("-\(last)", value) }
      } else {
        parts.append(Part(name: nil, value: nil, tokens: [token]))
      }
    }
    return parts + rest.map { Part(name: nil, value: nil, tokens: [$0]) }
  }

  /// The arguments that repeat the run: those that have no effect on the result are left out, and inputs
  /// stand at the end.
  var repeatable: [String] {
    tokens(parts.filter { $0.name.map { !Self.withoutEffect.contains($0) } ?? true })
  }

  /// The arguments that make the same again in another place.
  ///
  /// - Parameters:
  ///   - folder: The folder for the results.
  ///   - models: The folder of the models in place of the one that was named, if any.
  ///   - others: A folder for whatever else the run wrote; it must not be written over.
  /// - Returns: The arguments, the command's name first.
  func again(into folder: String, models: String?, others: String) -> [String] {
    var moved = parts.compactMap { part -> Part? in
      guard let name = part.name else { return part }
      if Self.withoutEffect.contains(name) || (name == "models" && models != nil) { return nil }
      guard Self.written.contains(name) else { return part }
      let ending = Self.ending(of: part.value ?? "")
      return Part(name: name, value: nil, tokens: ["--" + name, "\(others)/\(name)\(ending)"])
    }
    moved.append(
      Part(name: "output", value: folder, tokens: ["--output", folder + "/", "--quiet"]))
    if let models {
      moved.append(Part(name: "models", value: models, tokens: ["--models", models]))
    }
    return tokens(moved)
  }

  /// The folder of the models that was named, if any.
  var models: String? { parts.last { $0.name == "models" }?.value }

  /// Whether the run writes files beside its folder.
  var writesElsewhere: Bool { parts.contains { Self.written.contains($0.name ?? "") } }

  /// Whether the command is a ``RecordedCommand``.
  var isRepeatable: Bool {
    var commands: [any ParsableCommand.Type] = [DatelineCommand.self]
    for name in path {
      commands = commands.flatMap { $0.configuration.subcommands }.filter {
        $0.configuration.commandName == name || $0.configuration.aliases.contains(name)
      }
    }
    return !commands.isEmpty && commands.allSatisfy { $0 is any RecordedCommand.Type }
  }

  private func tokens(_ parts: [Part]) -> [String] {
    let options = parts.filter { $0.name != nil }.flatMap(\.tokens)
    let inputs = parts.filter { $0.name == nil }.flatMap(\.tokens)
    let terminator = inputs.contains { $0.hasPrefix("-") && $0 != "-" } ? ["--"] : []
    return path + options + terminator + inputs
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }

  private static let withoutEffect: Set<String> = [
    "output", "quiet", "verbose", "no-color", "threads", "strict", "dry-run",
  ]
  /// What names a file that is written beside the results.
  private static let written: Set<String> = ["save-model", "save-vectors", "speakers", "plot"]
}

extension RunArguments {
  /// The arguments that are being carried out; those of the process, unless a run is made again.
  @TaskLocal static var current = Array(CommandLine.arguments.dropFirst())

  /// What the record of the run says of its arguments; nil where it cannot be made again from them.
  static var recorded: [String]? {
    (try? RunArguments(current)).flatMap { $0.isRepeatable ? $0.repeatable : nil }
  }

  /// Reads arguments of the command line.
  init(_ tokens: [String]) throws {
    let description = try JSONDecoder().decode(
      ToolDescription.self, from: Data(DatelineCommand._dumpHelp().utf8))
    self.init(tokens, root: description.command)
  }
}
