import Foundation
import TestSupport
import Testing

@Suite("Help, version, completions and the man page")
struct HelpTests {
  private func output(_ arguments: [String]) throws -> String {
    try withTemporaryFolder { folder in
      let outcome = try BuiltCommand.run(arguments, in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.standardError.isEmpty)
      return outcome.standardOutput
    }
  }

  @Test(
    "help begins with examples and fits 80 columns",
    arguments: [
      [], ["--help"], ["-h"], ["topics", "--help"], ["similar", "-h"], ["duplicates", "-h"],
      ["help", "terms"],
      ["trends", "--help"], ["quotes", "--help"], ["sentiment", "-h"], ["annotate", "--help"],
      ["validate", "-h"], ["search", "-h"], ["verify", "--help"],
      ["evaluate", "--help"],
      ["evaluate", "quotes", "--help"],
      ["evaluate", "entities", "-h"], ["help", "evaluate", "pos"],
    ])
  func help(_ arguments: [String]) throws {
    let help = try output(arguments)
    let examples = try #require(help.firstRange(of: "EXAMPLES"))
    let usage = try #require(help.firstRange(of: "USAGE"))
    #expect(examples.lowerBound < usage.lowerBound)
    #expect(help[examples.upperBound..<usage.lowerBound].contains("dateline "))
    for line in help.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("the kinds of vectors and the place of the models are in the help of both commands")
  func vectors() throws {
    for command in ["topics", "similar"] {
      let help = try output([command, "--help"])
      #expect(help.contains("--vectors <vectors>") && help.contains("--models <folder>"))
      #expect(help.contains("--save-vectors <file>") && help.contains("--load-vectors <file>"))
      for kind in ["auto", "lsa", "encoder", "mixed"] { #expect(help.contains(kind), "\(kind)") }
    }
    #expect(try output(["manual"]).contains("DATELINE_MODELS"))
  }

  @Test("the version names the kernels that the processor gets")
  func version() throws {
    let lines = try output(["--version"]).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].wholeMatch(of: /dateline \d+\.\d+\.\d+/) != nil)
    #expect(lines[1].wholeMatch(of: /OpenBLAS .+, kernels \w+/) != nil)
  }

  @Test("completions name commands and options", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let script = try output(["--generate-completion-script", shell])
    for word in [
      "quotes", "sentiment", "annotate", "validate", "topics", "similar", "duplicates",
      "min-containment", "count-families", "terms", "trends", "search", "verify",
      "apply-model", "raw-csv", "vectors", "conllu",
    ] {
      #expect(script.contains(word), "\(word) in \(shell)")
    }
  }

  @Test("the man page has every command and option, in the macros of mdoc")
  func manual() throws {
    let page = try output(["manual"])
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(3).map { $0.prefix(3) } == [".Dd", ".Dt", ".Os"])
    for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "ENVIRONMENT", "EXIT STATUS"] {
      #expect(lines.contains { $0 == ".Sh \(heading)" }, "\(heading)")
    }
    for command in ["quotes", "annotate", "topics"] {
      #expect(
        lines.contains {
          $0 == ".Sh \(command.uppercased())" || $0.hasPrefix(".Sh \(command.uppercased()),")
        })
    }
    for option in [
      "speakers", "lexicon", "sample", "coded", "topics", "levels", "save-model", "to", "min-df",
      "excel", "threads",
    ] {
      #expect(lines.contains { $0.hasPrefix(".It") && $0.contains("Fl -\(option)") }, "\(option)")
    }
    let macros: Set<Substring> = [
      ".Dd", ".Dt", ".Os", ".Sh", ".Ss", ".Nm", ".Nd", ".Cm", ".Op", ".Ar", ".Bd", ".Ed", ".Bl",
      ".It", ".El",
    ]
    var depth = 0
    for line in lines {
      if line.hasPrefix(".") { #expect(macros.contains(line.prefix(3)), "\(line)") }
      #expect(!line.hasPrefix("'"), "\(line)")
      #expect(line.utf8.count <= 80 || line.hasPrefix(" "), "\(line)")
      if line.hasPrefix(".Bl") || line.hasPrefix(".Bd") { depth += 1 }
      if line.hasPrefix(".El") || line.hasPrefix(".Ed") { depth -= 1 }
      #expect((0...1).contains(depth), "lists and displays are closed before others open")
    }
    #expect(depth == 0)
  }
}
