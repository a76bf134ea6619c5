import Glibc
import Synchronization

/// Control-C ends a run at the next step, with nothing half written; a second one ends it at once.
enum Interruption {
  private static let requests = Atomic<Int>(0)

  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  private static func request() {
    if requests.add(1, ordering: .relaxed).newValue > 1 { _exit(ExitStatus.interrupted.rawValue) }
  }

  /// Begins to listen for SIGINT and makes a closed pipe a write error instead of a signal.
  static func listen() {
    guard !isRequested else { return }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in Interruption.request() }
  }
}
