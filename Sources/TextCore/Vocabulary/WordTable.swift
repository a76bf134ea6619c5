internal import CKernels

/// The distinct words of a batch: a hash table made so that most look-ups touch one cache line.
///
/// A slot of 32 bytes holds the whole hash and the first 16 bytes of the word, which most words do
/// not exceed. Words of a block are hashed together, their lines asked for some words ahead, and
/// resolved in order: the wait for memory, not the scan, is what counting words costs.
@safe
struct WordTable: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var hash: UInt64
    var first: UInt64
    var second: UInt64
    /// The number of the word plus one; 0 is free.
    var next: UInt32
    var length: UInt32
  }

  /// The distinct words in order of first appearance.
  private(set) var strings = ByteStrings()
  /// The hash of each.
  private(set) var hashes: [UInt64] = []
  let hash: ByteHash
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var blockHashes = GrowingBuffer<UInt64>()

  /// How many words ahead a cache line is asked for.
  private static let lookAhead = 12

  init(hash: ByteHash, slots size: Int = 1 << 13) {
    self.hash = hash
    mask = size - 1
    unsafe slots = Self.free(size)
  }

  deinit { unsafe slots.deallocate() }

  /// The number of distinct words.
  var count: Int { hashes.count }

  private static func free(_ size: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    unsafe slots.initialize(
      repeating: Slot(hash: 0, first: 0, second: 0, next: 0, length: 0), count: size)
    return unsafe slots
  }

  private mutating func reserve(_ more: Int) {
    guard (count + more) * 2 > mask + 1 else { return }
    var size = mask + 1
    while size < (count + more) * 2 { size *= 2 }
    let grown = unsafe Self.free(size)
    for index in 0...mask where unsafe slots[index].next != 0 {
      var place = unsafe Int(truncatingIfNeeded: slots[index].hash) & (size - 1)
      while unsafe grown[place].next != 0 { place = (place + 1) & (size - 1) }
      unsafe grown[place] = slots[index]
    }
    unsafe slots.deallocate()
    unsafe slots = grown
    mask = size - 1
  }

  /// Writes the number of each word of a block to `ids`; new words are added.
  ///
  /// The cache line of each word's entry in `states` is asked for, for the tally that follows.
  mutating func resolve(
    _ block: borrowing WordBlocks, into ids: UnsafeMutablePointer<Int32>,
    states: UnsafePointer<WordState>
  ) {
    let total = block.count
    reserve(total)
    blockHashes.count = 0
    blockHashes.reserve(total)
    let (words, lower, hashed) = unsafe (block.words, block.lower, blockHashes.base)
    let (slots, mask, hash) = unsafe (self.slots, self.mask, self.hash)
    for index in 0..<total {
      let word = unsafe words[index]
      // The buffer has a margin: eight bytes from anywhere in a word may be read.
      unsafe hashed[index] = hash(
        lower + Int(word.offset), count: Int(word.length), readable: Int(word.length) &+ 8)
    }
    for index in 0..<min(Self.lookAhead, total) {
      unsafe dl_prefetch(slots + (Int(truncatingIfNeeded: hashed[index]) & mask))
    }
    for index in 0..<total {
      if index &+ Self.lookAhead < total {
        unsafe dl_prefetch(
          slots + (Int(truncatingIfNeeded: hashed[index &+ Self.lookAhead]) & mask))
      }
      let word = unsafe words[index]
      let id = unsafe find(lower + Int(word.offset), Int(word.length), hashed[index])
      unsafe dl_prefetch(states + Int(id))
      unsafe ids[index] = id
    }
  }

  @inline(__always)
  private mutating func find(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, _ hashed: UInt64
  ) -> Int32 {
    let (slots, mask) = unsafe (self.slots, self.mask)
    let raw = unsafe UnsafeRawPointer(bytes)
    let first = unsafe ByteHash.word(raw, count: min(length, 8), readable: 8)
    let second =
      length > 8 ? unsafe ByteHash.word(raw + 8, count: min(length &- 8, 8), readable: 8) : 0
    var place = Int(truncatingIfNeeded: hashed) & mask
    while true {
      let slot = unsafe slots[place]
      if slot.hash == hashed, slot.first == first, slot.second == second,
        slot.length == UInt32(truncatingIfNeeded: length), slot.next != 0,
        unsafe length <= 16 || sameTail(Int(slot.next &- 1), bytes, length)
      {
        return Int32(truncatingIfNeeded: slot.next &- 1)
      }
      if slot.next == 0 { break }
      place = (place &+ 1) & mask
    }
    unsafe strings.append(bytes, count: length)
    hashes.append(hashed)
    unsafe slots[place] = Slot(
      hash: hashed, first: first, second: second, next: UInt32(hashes.count),
      length: UInt32(length))
    return Int32(truncatingIfNeeded: hashes.count &- 1)
  }

  /// Whether a known word equals another one after the 16th byte.
  @inline(never)
  private func sameTail(_ id: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    unsafe strings.withBytes(id) { known, _ in
      guard let base = known.baseAddress else { return false }
      return unsafe equalBytes(base + 16, bytes + 16, count: length - 16)
    }
  }
}
