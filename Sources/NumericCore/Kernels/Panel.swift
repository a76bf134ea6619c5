internal import Glibc

/// A tall row-major block of floats that several threads fill, each its own rows.
///
/// A row of 16 floats is one cache line: the memory starts on one, and on a large page where it is
/// large, because products fetch single rows in random order. A panel is shared by reference and
/// never copied. Its rows are read and written through spans only, and whoever writes from several
/// threads gives each different rows, as ``Parallelism`` with ``RowBlocks`` does.
@safe
final class Panel: @unchecked Sendable {
  let rows: Int
  let width: Int
  private let start: UnsafeMutablePointer<Float>
  private let mapping: UnsafeMutableRawBufferPointer

  /// Makes a panel of zeros.
  init(rows: Int, width: Int) {
    precondition(rows >= 0 && width >= 1)
    self.rows = rows
    self.width = width
    // Fresh pages of the system are zeros; the slack lets the panel begin on a large page.
    let largePage = 1 << 21
    let bytes = rows * width * MemoryLayout<Float>.stride
    let slack = bytes >= 2 * largePage ? largePage : 0
    let memory = unsafe mmap(
      nil, bytes + slack + 64, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      preconditionFailure("out of memory for a panel of \(rows) × \(width)")
    }
    unsafe mapping = UnsafeMutableRawBufferPointer(start: memory, count: bytes + slack + 64)
    let aligned =
      unsafe slack == 0 ? memory : memory.alignedUp(toMultipleOf: largePage)
    if slack > 0 { _ = unsafe madvise(aligned, bytes, MADV_HUGEPAGE) }
    unsafe start = aligned.bindMemory(to: Float.self, capacity: rows * width)
  }

  deinit { _ = unsafe munmap(mapping.baseAddress, mapping.count) }

  /// The shape of some rows.
  func shape(_ rows: Range<Int>) -> MatrixShape { MatrixShape(rows: rows.count, columns: width) }

  /// Reads some rows.
  func read<Result>(_ rows: Range<Int>, _ body: (Span<Float>) -> Result) -> Result {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= self.rows)
    let entries = unsafe UnsafeBufferPointer(
      start: start + rows.lowerBound * width, count: rows.count * width)
    return unsafe body(entries.span)
  }

  /// Reads all rows.
  func read<Result>(_ body: (Span<Float>) -> Result) -> Result { read(0..<rows, body) }

  /// Writes some rows, which no other thread may touch meanwhile.
  func write<Result>(_ rows: Range<Int>, _ body: (inout MutableSpan<Float>) -> Result) -> Result {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= self.rows)
    let entries = unsafe UnsafeMutableBufferPointer(
      start: start + rows.lowerBound * width, count: rows.count * width)
    var span = unsafe entries.mutableSpan
    return body(&span)
  }

  /// The pieces of work of dense algebra on panels: 2,048 rows each.
  var blocks: RowBlocks { RowBlocks(rows: rows, blockRows: 2048) }
}
