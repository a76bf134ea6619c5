internal import CKernels

/// A distinct word of a batch, and what its tally knows of it: half a cache line.
struct WordRecord: BitwiseCopyable {
  /// The first 16 bytes of the word, the rest 0.
  var first: UInt64
  var second: UInt64
  var hash: UInt32
  var length: UInt32
  /// The number of its key, or one of the two below.
  var key: Int32
  /// One more than the place of its last entry, kept only where words alone are counted and are
  /// their own terms.
  var place: UInt32

  /// The key of a word that is no term.
  static let removed: Int32 = -1
  /// The key of a word that has not been tallied.
  static let unseen: Int32 = -2
}

/// The distinct words of a batch: a hash table for many look-ups at a time.
///
/// A slot of 4 bytes holds the number of a word plus one in as many low bits as choose a slot, and
/// above them the same bits of the word's hash; 0 is free. The records that slots lead to stand in
/// order of first appearance, so those of frequent words lie together and stay in cache. Words are
/// resolved some hundred at a time, in three passes: hash all and ask for their slots, follow all
/// slots and ask for the records, compare. The wait for memory, not the scan, is what counting
/// words costs.
@safe
struct WordTable: ~Copyable {
  /// A word that is looked for.
  private struct Wanted: BitwiseCopyable {
    var first: UInt64
    var second: UInt64
    var hash: UInt32
    var length: UInt32
  }

  /// The distinct words in order of first appearance.
  private(set) var strings = ByteStrings()
  /// The record of each, after one that is no word's.
  private var records = GrowingBuffer<WordRecord>()
  private let hash: ByteHash
  private let otherSeed: UInt64
  private var slots: UnsafeMutablePointer<UInt32>
  /// The number of slots, a power of two, less one: also the bits of a slot that are a number.
  private var mask: UInt32
  private var wanted = GrowingBuffer<Wanted>(capacity: Self.passSize)

  /// The words of a pass: enough to hide the wait for memory, few enough to stay in cache.
  private static let passSize = 256

  init(hash: ByteHash, slots size: Int = 1 << 12) {
    self.hash = hash
    otherSeed = hash.seed &* 0x9E37_79B9_7F4A_7C15 ^ 0xA076_1D64_78BD_642F
    mask = UInt32(size - 1)
    unsafe slots = Self.free(size)
    records.append(
      WordRecord(first: 0, second: 0, hash: 0, length: 0, key: WordRecord.removed, place: 0))
  }

  deinit { unsafe slots.deallocate() }

  /// The number of distinct words.
  var count: Int { records.count &- 1 }

  /// The records by the numbers of their words, until the next words are resolved.
  var states: UnsafeMutablePointer<WordRecord> { unsafe records.base + 1 }

  private static func free(_ size: Int) -> UnsafeMutablePointer<UInt32> {
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
    unsafe slots.initialize(repeating: 0, count: size)
    return unsafe slots
  }

  /// Makes room for more words, so that the table stays at most half full.
  private mutating func reserve(_ more: Int) {
    records.reserve(more)
    let least = (count + more) * 2
    guard least > Int(mask) + 1 else { return }
    var size = (Int(mask) + 1) * 2
    while size < least { size *= 2 }
    precondition(size <= 1 << 31, "a batch holds under a billion distinct words")
    unsafe slots.deallocate()
    unsafe slots = Self.free(size)
    mask = UInt32(size - 1)
    for number in 1..<(count + 1) {
      let hash = unsafe records.base[number].hash
      var place = hash & mask
      while unsafe slots[Int(place)] != 0 { place = (place &+ 1) & mask }
      unsafe slots[Int(place)] = hash & ~mask | UInt32(truncatingIfNeeded: number)
    }
  }

  /// Writes the number of each word of a block to `ids`; new words are added.
  mutating func resolve(_ block: borrowing WordBlocks, into ids: UnsafeMutablePointer<Int32>) {
    reserve(block.count)
    var start = 0
    while start < block.count {
      let count = min(Self.passSize, block.count - start)
      unsafe resolve(block.words + start, count: count, of: block.lower, into: ids + start)
      start += count
    }
  }

  private mutating func resolve(
    _ words: UnsafePointer<ScannedWord>, count: Int, of lower: UnsafePointer<UInt8>,
    into ids: UnsafeMutablePointer<Int32>
  ) {
    let (slots, mask, records, wanted) = unsafe (
      self.slots, self.mask, self.records.base, self.wanted.base
    )
    let (seed, otherSeed) = (hash.seed, self.otherSeed)
    for index in 0..<count {
      let word = unsafe words[index]
      let want = unsafe Self.wanted(lower + Int(word.offset), word.length, seed, otherSeed)
      unsafe wanted[index] = want
      unsafe dl_prefetch(slots + Int(want.hash & mask))
    }
    for index in 0..<count {
      let number = unsafe slots[Int(wanted[index].hash & mask)] & mask
      unsafe ids[index] = Int32(bitPattern: number)
      unsafe dl_prefetch(records + Int(number))
    }
    for index in 0..<count {
      let want = unsafe wanted[index]
      let number = unsafe ids[index]
      let known = unsafe records + Int(number)
      let difference =
        unsafe (known.pointee.first ^ want.first)
        | (known.pointee.second ^ want.second) | UInt64(known.pointee.length ^ want.length)
      if difference == 0, want.length <= 16 {
        unsafe ids[index] = number &- 1
      } else {
        unsafe ids[index] = find(want, lower + Int(words[index].offset))
      }
    }
  }

  /// Reads a word and hashes it.
  ///
  /// The buffer has a margin: 16 bytes from the start of a word may be read.
  @inline(__always)
  private static func wanted(
    _ bytes: UnsafePointer<UInt8>, _ length: UInt32, _ seed: UInt64, _ otherSeed: UInt64
  ) -> Wanted {
    let raw = unsafe UnsafeRawPointer(bytes)
    // A shift by 64 bits or more leaves 0.
    let bits = UInt64(length) &* 8
    let first =
      unsafe raw.loadUnaligned(as: UInt64.self).littleEndian & ~(UInt64.max << bits)
    let second =
      unsafe raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
      & ~(UInt64.max << (max(bits, 64) &- 64))
    var hash = ByteHash.fold(first ^ seed, second ^ otherSeed)
    if length > 16 {
      let rest = ByteHash(seed: hash)
      hash = unsafe rest(bytes + 16, count: Int(length) &- 16, readable: Int(length))
    }
    return Wanted(
      first: first, second: second, hash: UInt32(truncatingIfNeeded: hash), length: length)
  }

  /// The number of a word that is not where its hash leads first; it is added when it is new.
  @inline(never)
  private mutating func find(_ want: Wanted, _ bytes: UnsafePointer<UInt8>) -> Int32 {
    var place = want.hash & mask
    while true {
      let slot = unsafe slots[Int(place)]
      if slot == 0 { break }
      if slot & ~mask == want.hash & ~mask {
        let known = unsafe records.base[Int(slot & mask)]
        let id = Int(slot & mask) &- 1
        if known.first == want.first, known.second == want.second, known.length == want.length,
          unsafe want.length <= 16 || sameTail(id, bytes, Int(want.length))
        {
          return Int32(truncatingIfNeeded: id)
        }
      }
      place = (place &+ 1) & mask
    }
    let number = UInt32(truncatingIfNeeded: records.count)
    unsafe slots[Int(place)] = want.hash & ~mask | number
    unsafe strings.append(bytes, count: Int(want.length))
    records.append(
      WordRecord(
        first: want.first, second: want.second, hash: want.hash, length: want.length,
        key: WordRecord.unseen, place: 0))
    return Int32(bitPattern: number) &- 1
  }

  /// Whether a known word equals another one after the 16th byte.
  private func sameTail(_ id: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    unsafe strings.withBytes(id) { known, _ in
      guard let base = known.baseAddress else { return false }
      return unsafe equalBytes(base + 16, bytes + 16, count: length - 16)
    }
  }
}
