import Glibc
import Synchronization

/// The temporary files of this process that stand on the disk, so that a process that is told to end
/// leaves none behind.
public enum TemporaryFiles {
  /// Removes them all; calls only what a signal handler may call.
  ///
  /// Call it once before a signal can come: the first call lays out the memory that it looks at.
  public static func removeAll() {
    for index in 0..<Self.count { unsafe places[index].removeFile() }
  }

  /// Keeps the path of a file, so that ``removeAll()`` finds it.
  ///
  /// - Returns: Where it is kept; nil when as many are kept as there is room for.
  static func keep(_ path: String) -> Int? {
    (0..<Self.count).first { unsafe places[$0].take(path) }
  }

  /// Forgets the path of a file that is gone.
  static func forget(_ place: Int) { unsafe places[place].leave() }

  private static let count = 32

  private nonisolated(unsafe) static let places: UnsafeMutablePointer<TemporaryPlace> = {
    let places = UnsafeMutablePointer<TemporaryPlace>.allocate(capacity: count)
    for index in 0..<count { unsafe (places + index).initialize(to: TemporaryPlace()) }
    return unsafe places
  }()
}

/// Room for the path of one file, never freed: a signal may come at any time.
@unsafe private struct TemporaryPlace: ~Copyable {
  private let state = Atomic<UInt8>(Self.free)
  private let path = UnsafeMutablePointer<CChar>.allocate(capacity: Int(PATH_MAX))

  private static let (free, beingTaken, taken): (UInt8, UInt8, UInt8) = (0, 1, 2)

  func take(_ path: String) -> Bool {
    let bytes = Array(path.utf8CString)
    guard bytes.count <= Int(PATH_MAX),
      state.compareExchange(
        expected: Self.free, desired: Self.beingTaken, ordering: .acquiring
      ).exchanged
    else { return false }
    for (index, byte) in bytes.enumerated() { unsafe self.path[index] = byte }
    state.store(Self.taken, ordering: .releasing)
    return true
  }

  func leave() { state.store(Self.free, ordering: .releasing) }

  func removeFile() {
    if state.load(ordering: .acquiring) == Self.taken { unsafe unlink(path) }
  }
}
