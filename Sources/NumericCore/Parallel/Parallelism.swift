internal import Synchronization

/// How many threads a computation may use.
///
/// Work is cut into blocks whose size never depends on the number of threads; threads pull the
/// blocks in ascending order from one counter, and results come back in block order. So a
/// computation gives the same bits for any number of threads, as long as its blocks do.
public struct Parallelism: Sendable, Equatable {
  /// The largest number of threads that work at one time, at least 1.
  public let threads: Int

  /// Allows a number of threads.
  ///
  /// - Parameter threads: The number of threads, at least 1. With 1, all work runs on the caller's
  ///   thread and none is made.
  public init(threads: Int) {
    precondition(threads >= 1, "work needs at least one thread")
    self.threads = threads
  }

  /// Everything on the caller's thread.
  public static let single = Parallelism(threads: 1)

  /// Runs a body once for every block and waits for all of them.
  ///
  /// - Parameters:
  ///   - blocks: The number of blocks, zero or more.
  ///   - body: The work of one block. It runs on any thread, at the same time as other blocks, and
  ///     must write only what belongs to its block.
  public func forEachBlock(_ blocks: Int, _ body: @Sendable (Int) -> Void) {
    precondition(blocks >= 0, "there is no negative number of blocks")
    let workers = min(threads, blocks)
    guard workers > 1 else {
      for block in 0..<blocks { body(block) }
      return
    }
    let next = Atomic<Int>(0)
    WorkerThreads.run(workers) {
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        body(block)
      }
    }
  }

  /// Computes one part for every block.
  ///
  /// - Parameters:
  ///   - blocks: The number of blocks, zero or more.
  ///   - body: Computes the part of one block, on any thread.
  /// - Returns: The parts, in block order whatever thread made them.
  public func map<Part: Sendable>(blocks: Int, _ body: @Sendable (Int) -> Part) -> [Part] {
    unsafe Array(unsafeUninitializedCapacity: blocks) { buffer, count in
      if let start = buffer.baseAddress {
        let parts = unsafe DisjointWriter(start)
        forEachBlock(blocks) { block in
          let part = body(block)
          unsafe (parts.start + block).initialize(to: part)
        }
      }
      count = blocks
    }
  }

  /// Computes one part for every block, where a block may fail.
  ///
  /// Blocks that have not begun when one fails are left out. Since blocks begin in ascending order,
  /// the error thrown is that of the first block that fails, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - blocks: The number of blocks, zero or more.
  ///   - body: Computes the part of one block, on any thread.
  /// - Returns: The parts, in block order whatever thread made them.
  /// - Throws: The error of the lowest block that failed.
  public func map<Part: Sendable, Failure: Error>(
    blocks: Int, _ body: @Sendable (Int) throws(Failure) -> Part
  ) throws(Failure) -> [Part] {
    let failed = Atomic<Bool>(false)
    let outcomes: [Result<Part, Failure>?] = map(blocks: blocks) { block in
      guard !failed.load(ordering: .relaxed) else { return nil }
      do throws(Failure) {
        return .success(try body(block))
      } catch {
        failed.store(true, ordering: .relaxed)
        return .failure(error)
      }
    }
    var parts: [Part] = []
    parts.reserveCapacity(blocks)
    for case .some(let outcome) in outcomes { parts.append(try outcome.get()) }
    return parts
  }
}
