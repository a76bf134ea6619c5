internal import CKernels

/// The index over a list of distinct byte strings: open addressing, 8 bytes a slot, half empty.
///
/// A slot holds 32 bits of the hash above the string's number plus one; 0 is free. The same 32 bits
/// choose the slot, so the table grows without hashing anew. A match of the hash is always verified
/// on the bytes.
struct ByteTable: Sendable {
  private(set) var slots: [UInt64]
  private(set) var count = 0
  let hash: ByteHash

  /// Makes an empty table with room for some strings.
  init(hash: ByteHash, capacity: Int = 16) {
    self.hash = hash
    slots = Array(repeating: 0, count: Self.slotCount(for: capacity))
  }

  private static func slotCount(for strings: Int) -> Int {
    var size = 32
    while size < strings * 2 { size *= 2 }
    return size
  }

  /// Grows so that `more` strings can be added without another growth.
  mutating func reserve(_ more: Int) {
    let size = Self.slotCount(for: count + more)
    guard size > slots.count else { return }
    var grown = [UInt64](repeating: 0, count: size)
    let mask = size - 1
    for slot in slots where slot != 0 {
      var place = Int(truncatingIfNeeded: slot >> 32) & mask
      while grown[place] != 0 { place = (place + 1) & mask }
      grown[place] = slot
    }
    slots = grown
  }

  /// Where a string is, or the free slot where it belongs.
  private func locate(
    _ string: UnsafeBufferPointer<UInt8>, tag: UInt64, in strings: ByteStrings
  ) -> (place: Int, id: Int?) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: tag) & mask
    while slots[place] != 0 {
      let slot = slots[place]
      if slot >> 32 == tag {
        let id = Int(slot & 0xFFFF_FFFF) - 1
        let isSame = unsafe strings.withBytes(id) { candidate, _ in
          unsafe equal(candidate, string)
        }
        if isSame { return (place, id) }
      }
      place = (place + 1) & mask
    }
    return (place, nil)
  }

  /// The number of a string, or nil when the list does not hold it.
  func find(_ string: UnsafeBufferPointer<UInt8>, in strings: ByteStrings) -> Int? {
    unsafe locate(string, tag: hash(string) >> 32, in: strings).id
  }

  /// The number of a string in `strings`, which it is added to when it is new.
  mutating func intern(
    _ string: UnsafeBufferPointer<UInt8>, hashed: UInt64, into strings: inout ByteStrings
  ) -> Int {
    index(strings)
    if (count + 1) * 2 > slots.count { reserve(count + 1) }
    let tag = hashed >> 32
    let (place, id) = unsafe locate(string, tag: tag, in: strings)
    if let id { return id }
    if let base = string.baseAddress {
      unsafe strings.append(base, count: string.count)
    } else {
      strings.append([])
    }
    slots[place] = tag << 32 | UInt64(strings.count)
    count += 1
    return strings.count - 1
  }

  /// Adds the strings of a list that follow those already here, all known to be new.
  mutating func index(_ strings: borrowing ByteStrings) {
    guard count < strings.count else { return }
    reserve(strings.count - count)
    let mask = slots.count - 1
    while count < strings.count {
      let end = min(count + Self.blockSize, strings.count)
      let tags = (count..<end).map { index in
        let tag = unsafe strings.withBytes(index) { string, readable in
          guard let base = string.baseAddress else { return unsafe hash(string) >> 32 }
          return unsafe hash(base, count: string.count, readable: readable) >> 32
        }
        prefetch(tag << 32)
        return tag
      }
      for tag in tags {
        var place = Int(truncatingIfNeeded: tag) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        count += 1
        slots[place] = tag << 32 | UInt64(count)
      }
    }
  }

  /// Strings looked up together: enough to hide the wait for memory, few enough to stay in cache.
  static let blockSize = 256

  /// Asks for the cache line where a hash starts to look.
  func prefetch(_ hashed: UInt64) {
    unsafe slots.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return }
      unsafe dl_prefetch(base + Int(truncatingIfNeeded: hashed >> 32) & (all.count - 1))
    }
  }
}

/// Whether two buffers hold the same bytes.
@inline(__always)
private func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool
{
  guard left.count == right.count else { return false }
  guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else { return true }
  return unsafe equalBytes(leftBase, rightBase, count: left.count)
}
