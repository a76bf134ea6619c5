internal import COpenBLAS

/// LAPACK's decompositions of small dense matrices, in its own terms.
///
/// LAPACK reads memory column by column, so a row-major matrix is its transpose here: what is a
/// column of vectors there is a row of the array.
enum LAPACKKernels {
  /// The eigenvalues of a symmetric matrix, ascending; the matrix becomes its eigenvectors, one a row.
  static func symmetricEigen(
    _ matrix: inout MutableSpan<Double>, size: Int
  ) throws(NumericError) -> [Double] {
    precondition(matrix.count == size * size && size <= 20_000)
    guard size > 0 else { return [] }
    BLASRuntime.prepare()
    var order = CInt(size)
    var workCount = CInt(1 + 6 * size + 2 * size * size)
    var integerCount = CInt(3 + 5 * size)
    var work = [Double](repeating: 0, count: Int(workCount))
    var integers = [CInt](repeating: 0, count: Int(integerCount))
    var values = [Double](repeating: 0, count: size)
    var info: CInt = 0
    unsafe matrix.withUnsafeMutableBufferPointer { matrix in
      unsafe dsyevd_(
        "V", "L", &order, matrix.baseAddress, &order, &values, &work, &workCount, &integers,
        &integerCount, &info, 1, 1)
    }
    guard info == 0 else {
      throw .notConverged(routine: "dsyevd", size: size, code: Int(info))
    }
    return values
  }

  /// The thin singular value decomposition of a row-major matrix, which is overwritten.
  ///
  /// - Returns: The left vectors, `rows × count` row-major; the values, descending; the right
  ///   vectors, one a row, `count × columns`; where `count = min(rows, columns)`.
  static func singularValues(
    _ matrix: inout [Double], rows: Int, columns: Int
  ) throws(NumericError) -> (left: [Double], values: [Double], right: [Double]) {
    precondition(matrix.count == rows * columns && max(rows, columns) <= Int(CInt.max))
    let count = min(rows, columns)
    guard count > 0 else { return ([], [], []) }
    BLASRuntime.prepare()
    // LAPACK sees the transpose: its left vectors are our right ones.
    var height = CInt(columns)
    var width = CInt(rows)
    var thin = CInt(count)
    var values = [Double](repeating: 0, count: count)
    var right = [Double](repeating: 0, count: count * columns)
    var left = [Double](repeating: 0, count: rows * count)
    var integers = [CInt](repeating: 0, count: 8 * count)
    var info: CInt = 0
    var workCount: CInt = -1
    var work = [0.0]
    for _ in 0..<2 {  // The first call asks how much room the second one needs.
      unsafe dgesdd_(
        "S", &height, &width, &matrix, &height, &values, &right, &height, &left, &thin, &work,
        &workCount, &integers, &info, 1)
      guard info == 0 else {
        throw .notConverged(routine: "dgesdd", size: max(rows, columns), code: Int(info))
      }
      if workCount < 0 {
        workCount = CInt(work[0])
        work = [Double](repeating: 0, count: Int(workCount))
      }
    }
    return (left, values, right)
  }

  /// The upper Cholesky factor of a symmetric matrix whose upper triangle is given.
  ///
  /// - Returns: Whether the matrix is positive definite; if not, it is left half done.
  static func cholesky(_ matrix: inout MutableSpan<Double>, size: Int) -> Bool {
    precondition(matrix.count == size * size && size <= Int(CInt.max))
    guard size > 0 else { return true }
    BLASRuntime.prepare()
    var order = CInt(size)
    var info: CInt = 0
    unsafe matrix.withUnsafeMutableBufferPointer { matrix in
      unsafe dpotrf_("L", &order, matrix.baseAddress, &order, &info, 1)
    }
    return info == 0
  }
}
