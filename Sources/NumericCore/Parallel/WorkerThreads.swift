internal import Glibc

/// Threads that live as long as one piece of parallel work.
enum WorkerThreads {
  /// Runs a body on the caller's thread and on others beside it, and waits for all of them.
  ///
  /// A thread that the system refuses is left out: the body must leave its work to the others.
  ///
  /// - Parameters:
  ///   - count: The number of threads, the caller's among them.
  ///   - body: What every thread runs once.
  static func run(_ count: Int, _ body: @Sendable () -> Void) {
    withoutActuallyEscaping(body) { body in
      let work = Work(body)
      var threads: [pthread_t] = []
      for _ in 1..<max(1, count) {
        let context = unsafe Unmanaged.passRetained(work)
        var thread = pthread_t()
        let status = unsafe pthread_create(
          &thread, nil,
          { context in
            if let context = unsafe context {
              unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
            }
            return nil
          }, context.toOpaque())
        if status == 0 {
          threads.append(thread)
        } else {
          unsafe context.release()
        }
      }
      body()
      for thread in threads { _ = pthread_join(thread, nil) }
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
