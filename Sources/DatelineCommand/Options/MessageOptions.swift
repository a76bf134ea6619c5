import ArgumentParser

/// What a command says on the way that reads no articles.
struct MessageOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Use no colour; NO_COLOR does the same.")
  var noColor = false

  var standardOutput: Terminal { Terminal(descriptor: 1, allowsColor: !noColor) }

  var diagnostics: Diagnostics {
    Diagnostics(terminal: Terminal(descriptor: 2, allowsColor: !noColor), isQuiet: quiet)
  }
}
