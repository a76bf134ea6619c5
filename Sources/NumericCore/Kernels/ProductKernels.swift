internal import COpenBLAS

/// A row-major matrix inside a span: its shape, and how far apart its rows start.
struct MatrixShape {
  var rows: Int
  var columns: Int
  var stride: Int

  init(rows: Int, columns: Int, stride: Int? = nil) {
    self.rows = rows
    self.columns = columns
    self.stride = stride ?? columns
    precondition(rows >= 0 && columns >= 0 && self.stride >= columns)
    precondition(max(rows, self.stride) <= Int(CInt.max), "BLAS counts in 32 bits")
  }

  /// The number of entries from the first to the last, gaps included.
  var extent: Int { rows == 0 ? 0 : (rows - 1) * stride + columns }

  /// The shape of the factor as the product sees it.
  func turned(_ transposing: Bool) -> (rows: Int, columns: Int) {
    transposing ? (columns, rows) : (rows, columns)
  }

  /// The leading dimension, which BLAS wants positive even for an empty matrix.
  fileprivate var leading: CInt { CInt(max(1, stride)) }
}

/// Dense matrix products on OpenBLAS: shapes are checked here, nothing is decided here.
///
/// All matrices are row-major; `product ← scale · left · right + keep · product`.
enum ProductKernels {
  static func multiply(
    _ left: Span<Float>, _ leftShape: MatrixShape, _ right: Span<Float>, _ rightShape: MatrixShape,
    into product: inout MutableSpan<Float>, _ shape: MatrixShape,
    transposingLeft: Bool = false, transposingRight: Bool = false, scale: Float = 1, keep: Float = 0
  ) {
    let inner = checked(
      left.count, leftShape, transposingLeft, right.count, rightShape, transposingRight,
      product.count, shape)
    guard shape.rows > 0 && shape.columns > 0 else { return }
    BLASRuntime.prepare()
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe product.withUnsafeMutableBufferPointer { product in
          unsafe cblas_sgemm(
            CblasRowMajor, transposingLeft ? CblasTrans : CblasNoTrans,
            transposingRight ? CblasTrans : CblasNoTrans, CInt(shape.rows),
            CInt(shape.columns), CInt(inner), scale, left.baseAddress, leftShape.leading,
            right.baseAddress, rightShape.leading, keep, product.baseAddress, shape.leading)
        }
      }
    }
  }

  static func multiply(
    _ left: Span<Double>, _ leftShape: MatrixShape, _ right: Span<Double>,
    _ rightShape: MatrixShape,
    into product: inout MutableSpan<Double>, _ shape: MatrixShape,
    transposingLeft: Bool = false, transposingRight: Bool = false, scale: Double = 1,
    keep: Double = 0
  ) {
    let inner = checked(
      left.count, leftShape, transposingLeft, right.count, rightShape, transposingRight,
      product.count, shape)
    guard shape.rows > 0 && shape.columns > 0 else { return }
    BLASRuntime.prepare()
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe product.withUnsafeMutableBufferPointer { product in
          unsafe cblas_dgemm(
            CblasRowMajor, transposingLeft ? CblasTrans : CblasNoTrans,
            transposingRight ? CblasTrans : CblasNoTrans, CInt(shape.rows),
            CInt(shape.columns), CInt(inner), scale, left.baseAddress, leftShape.leading,
            right.baseAddress, rightShape.leading, keep, product.baseAddress, shape.leading)
        }
      }
    }
  }

  /// The upper triangle of `matrixᵀ · matrix`; what lies below the diagonal is left as it was.
  static func upperGram(
    _ matrix: Span<Float>, _ shape: MatrixShape, into gram: inout MutableSpan<Float>
  ) {
    let size = shape.columns
    precondition(matrix.count >= shape.extent && gram.count == size * size)
    guard size > 0 else { return }
    BLASRuntime.prepare()
    unsafe matrix.withUnsafeBufferPointer { matrix in
      unsafe gram.withUnsafeMutableBufferPointer { gram in
        unsafe cblas_ssyrk(
          CblasRowMajor, CblasUpper, CblasTrans, CInt(size), CInt(shape.rows), 1,
          matrix.baseAddress, shape.leading, 0, gram.baseAddress, CInt(size))
      }
    }
  }

  /// Solves `solution · upper = matrix` for a triangular `upper`, writing over the matrix.
  static func divide(
    _ matrix: inout MutableSpan<Double>, _ shape: MatrixShape, byUpper upper: Span<Double>
  ) {
    precondition(matrix.count >= shape.extent && upper.count == shape.columns * shape.columns)
    guard shape.rows > 0 && shape.columns > 0 else { return }
    BLASRuntime.prepare()
    unsafe matrix.withUnsafeMutableBufferPointer { matrix in
      unsafe upper.withUnsafeBufferPointer { upper in
        unsafe cblas_dtrsm(
          CblasRowMajor, CblasRight, CblasUpper, CblasNoTrans, CblasNonUnit, CInt(shape.rows),
          CInt(shape.columns), 1, upper.baseAddress, CInt(shape.columns), matrix.baseAddress,
          shape.leading)
      }
    }
  }

  /// Checks that the factors fit each other and the product, and gives the length of the sums.
  private static func checked(
    _ leftCount: Int, _ left: MatrixShape, _ transposingLeft: Bool,
    _ rightCount: Int, _ right: MatrixShape, _ transposingRight: Bool,
    _ productCount: Int, _ product: MatrixShape
  ) -> Int {
    precondition(leftCount >= left.extent && rightCount >= right.extent)
    precondition(productCount >= product.extent)
    let (rows, inner) = left.turned(transposingLeft)
    let (rightRows, columns) = right.turned(transposingRight)
    precondition(inner == rightRows, "the factors of a product must fit: \(inner), \(rightRows)")
    precondition(rows == product.rows && columns == product.columns)
    return inner
  }
}
