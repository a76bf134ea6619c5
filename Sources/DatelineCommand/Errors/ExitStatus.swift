/// How the command ends, as scripts see it.
enum ExitStatus: Int32 {
  /// Everything was done.
  case done = 0
  /// The run failed.
  case failed = 1
  /// The command line was wrong.
  case usage = 2
  /// The run was done, but some inputs were skipped and `--strict` was given.
  case skippedInputs = 3
  /// The run was interrupted (128 + SIGINT).
  case interrupted = 130
}

/// An end of the command with a status of its own, after everything was said.
struct StatusError: Error {
  let status: ExitStatus
}
