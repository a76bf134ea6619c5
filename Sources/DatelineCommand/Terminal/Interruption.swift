import Dateline
import Glibc

/// Control-C and a request to end: the command stops at once, but never while files are put in place,
/// and what was written for one that is not whole is removed.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM]

  private static let message: StaticString = """
    error: interrupted [DL-A05]
    hint: files are written whole or not at all; run the command again

    """
  private static let clearedLine: StaticString = "\r\u{1B}[K"

  /// Begins to listen, and makes a closed pipe a write error instead of a signal.
  ///
  /// A signal that was ignored from the start, as by `nohup`, stays ignored.
  static func listen() {
    TemporaryFiles.removeAll()
    signal(SIGPIPE, SIG_IGN)
    for number in signals {
      let former = signal(number, end)
      if unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Runs a body that a signal does not cut short; one that comes meanwhile ends the command after.
  static func postponed<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var blocked = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&blocked)
    for number in signals { unsafe sigaddset(&blocked, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &blocked, &former)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    return try body()
  }

  /// Ends the process; calls only what a signal handler may call.
  private static let end: @convention(c) (Int32) -> Void = { number in
    if isatty(STDERR_FILENO) == 1 { Interruption.say(Interruption.clearedLine) }
    TemporaryFiles.removeAll()
    Interruption.say(Interruption.message)
    _exit(128 + number)
  }

  private static func say(_ text: StaticString) {
    _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}
