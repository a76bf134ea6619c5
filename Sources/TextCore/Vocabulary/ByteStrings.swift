/// A list of byte strings, end to end in one array.
///
/// String `i` holds the bytes `offsets[i]..<offsets[i + 1]` of `bytes`.
public struct ByteStrings: Sendable, Equatable {
  /// The bytes of all strings in order.
  public private(set) var bytes: [UInt8]
  /// `count + 1` ascending positions in `bytes`, from 0 to `bytes.count`.
  public private(set) var offsets: [UInt32]

  /// The empty list.
  public init() {
    bytes = []
    offsets = [0]
  }

  /// Makes a list from its two columns, or nil when the offsets do not ascend from 0 to the end.
  public init?(bytes: [UInt8], offsets: [UInt32]) {
    guard offsets.first == 0, offsets.last.map(Int.init) == bytes.count,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.bytes = bytes
    self.offsets = offsets
  }

  /// Makes a list of strings given one by one.
  public init(_ strings: some Sequence<[UInt8]>) {
    self.init()
    for string in strings { append(string) }
  }

  /// The number of strings.
  public var count: Int { offsets.count - 1 }

  /// A string as bytes.
  public subscript(index: Int) -> [UInt8] { Array(bytes[range(index)]) }

  /// The positions of a string in `bytes`.
  public func range(_ index: Int) -> Range<Int> {
    Int(offsets[index])..<Int(offsets[index + 1])
  }

  /// Adds a string at the end.
  ///
  /// - Precondition: The list stays under 4 GiB.
  public mutating func append(_ string: some Collection<UInt8>) {
    bytes.append(contentsOf: string)
    close()
  }

  /// Adds the bytes of a string to an array.
  func copy(_ index: Int, to array: inout [UInt8]) {
    array.append(contentsOf: bytes[range(index)])
  }

  /// Adds `count` bytes at an address as one string.
  mutating func append(_ start: UnsafePointer<UInt8>, count: Int) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    close()
  }

  /// Adds a string of another list.
  mutating func append(_ index: Int, of source: borrowing ByteStrings) {
    bytes.append(contentsOf: source.bytes[source.range(index)])
    close()
  }

  private mutating func close() {
    precondition(bytes.count < Int(UInt32.max), "a list of byte strings holds under 4 GiB")
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Calls `body` with the bytes of a string; at least `readable` bytes from there are readable.
  @inline(__always)
  func withBytes<Result>(
    _ index: Int, _ body: (_ string: UnsafeBufferPointer<UInt8>, _ readable: Int) -> Result
  ) -> Result {
    unsafe bytes.withUnsafeBufferPointer { all in
      let range = range(index)
      return unsafe body(UnsafeBufferPointer(rebasing: all[range]), all.count - range.lowerBound)
    }
  }
}
