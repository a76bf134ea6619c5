/// The distinct sequences of two or three words of a batch, keyed on the numbers of the words.
@safe
struct GramTable: ~Copyable {
  private struct Slot: BitwiseCopyable {
    var first: Int32
    var second: Int32
    var third: Int32
    /// The number of the sequence plus one; 0 is free.
    var next: UInt32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var count = 0
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    mask = 1023
    unsafe slots = Self.free(1024)
  }

  deinit { unsafe slots.deallocate() }

  private static func free(_ size: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
    unsafe slots.initialize(repeating: Slot(first: 0, second: 0, third: 0, next: 0), count: size)
    return unsafe slots
  }

  @inline(__always)
  private func start(_ first: Int32, _ second: Int32, _ third: Int32) -> Int {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let product = (pair ^ seed).multipliedFullWidth(
      by: 0xA076_1D64_78BD_642F ^ UInt64(UInt32(bitPattern: third)) << 20)
    return Int(truncatingIfNeeded: product.high ^ product.low) & mask
  }

  /// The number of a sequence, or nil after making a place for it with `number`.
  ///
  /// The third word is -1 in a sequence of two.
  @inline(__always)
  mutating func find(_ first: Int32, _ second: Int32, _ third: Int32, orAdd number: Int) -> Int? {
    var place = start(first, second, third)
    while true {
      let slot = unsafe slots[place]
      if slot.next == 0 { break }
      if slot.first == first, slot.second == second, slot.third == third {
        return Int(slot.next &- 1)
      }
      place = (place &+ 1) & mask
    }
    unsafe slots[place] = Slot(
      first: first, second: second, third: third, next: UInt32(number + 1))
    count += 1
    if count * 2 > mask { grow() }
    return nil
  }

  @inline(never)
  private mutating func grow() {
    let old = unsafe slots
    let oldSize = mask + 1
    mask = oldSize * 2 - 1
    unsafe slots = Self.free(oldSize * 2)
    for index in 0..<oldSize where unsafe old[index].next != 0 {
      let slot = unsafe old[index]
      var place = start(slot.first, slot.second, slot.third)
      while unsafe slots[place].next != 0 { place = (place + 1) & mask }
      unsafe slots[place] = slot
    }
    unsafe old.deallocate()
  }
}
