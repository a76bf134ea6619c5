internal import CKernels
internal import ModelFiles

/// A matrix of signed bytes with scales, laid out for products that are summed in whole numbers.
///
/// Rows that are multiplied by it are rounded to fifteen bits and a sign, or fewer where the sums would
/// not fit 32 bits: see `ByteProducts.h`. The memory starts on a cache line, as tiles want it; it is
/// shared by reference and never changed.
@safe
final class BytePanels: @unchecked Sendable {
  /// The length of the rows that are multiplied.
  let inner: Int
  /// The length of the rows of a product.
  let columns: Int
  private let factors: [Float]
  private let scales: [Float]
  private let start: UnsafeMutablePointer<Int8>

  private static let cacheLine = 64

  /// Lays out the transpose of a matrix: its rows become the columns of the right factor.
  init(_ matrix: ScaledRows) {
    (inner, columns) = (matrix.columns, matrix.rows)
    (factors, scales) = (matrix.columnScales, matrix.rowScales)
    let width = Int(BYTE_PANEL_COLUMNS)
    let count = (columns + width - 1) / width * width * byte_panel_inner(inner)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: Self.cacheLine)
    unsafe start = memory.bindMemory(to: Int8.self, capacity: count)
    unsafe matrix.bytes.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      unsafe byte_panel_layout(
        source.assumingMemoryBound(to: Int8.self), inner, columns, start)
    }
  }

  deinit { unsafe start.deallocate() }

  /// `product ← left · panels + bias`, the bias added to every row.
  ///
  /// - Parameters:
  ///   - left: The left factor.
  ///   - leftLayout: Where its rows lie.
  ///   - bias: An entry for each column of the product.
  ///   - product: What is overwritten.
  ///   - layout: Where the rows of the product lie.
  ///   - instructions: What to make it with; they must be available.
  func multiply(
    _ left: [Float], _ leftLayout: RowLayout, bias: [Float], into product: inout [Float],
    _ layout: RowLayout, with instructions: ByteProductInstructions = .widest
  ) {
    precondition(leftLayout.rows == layout.rows)
    precondition(leftLayout.columns == inner && layout.columns == columns)
    precondition(left.count >= leftLayout.end && product.count >= layout.end)
    precondition(bias.count == columns)
    guard !layout.isEmpty else { return }
    let room = 16 * byte_panel_inner(inner) * MemoryLayout<Int16>.stride
    unsafe withUnsafeTemporaryAllocation(byteCount: room, alignment: Self.cacheLine) { room in
      unsafe left.withUnsafeBufferPointer { left in
        unsafe factors.withUnsafeBufferPointer { factors in
          unsafe scales.withUnsafeBufferPointer { scales in
            unsafe bias.withUnsafeBufferPointer { bias in
              unsafe product.withUnsafeMutableBufferPointer { product in
                guard let left = left.baseAddress, let product = product.baseAddress else { return }
                unsafe byte_panel_product(
                  instructions.code, left + leftLayout.start, layout.rows, leftLayout.step,
                  factors.isEmpty ? nil : factors.baseAddress, start, inner, columns,
                  scales.baseAddress, bias.baseAddress,
                  room.assumingMemoryBound(to: Int16.self).baseAddress,
                  product + layout.start, layout.step)
              }
            }
          }
        }
      }
    }
  }
}
