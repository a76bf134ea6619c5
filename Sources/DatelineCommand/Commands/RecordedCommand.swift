import ArgumentParser

/// A command that writes a folder with a record of the run, from which ``VerifyCommand`` makes it again: the
/// same arguments, written elsewhere, give the same files.
///
/// Only such a command has its arguments in a record.
protocol RecordedCommand: ParsableCommand {}
