/// An array for hot loops: owned by one value, grown by hand, read and written without checks.
///
/// The element at an index may be touched only while `index < count`; who writes past `count` calls
/// `reserve` first.
@safe
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int = 1024) {
    self.capacity = capacity
    unsafe base = .allocate(capacity: capacity)
  }

  deinit { unsafe base.deallocate() }

  /// Makes room for `more` elements after `count`.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(to: count + more) }
  }

  @inline(never)
  private mutating func grow(to size: Int) {
    capacity = max(capacity * 2, size)
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe grown.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = grown
  }

  /// Adds an element, with room made for it.
  mutating func append(_ element: Element) {
    reserve(1)
    unsafe base[count] = element
    count += 1
  }

  /// The elements as an array.
  func array() -> [Element] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }
}
