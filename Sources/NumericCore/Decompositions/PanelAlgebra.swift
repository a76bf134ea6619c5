/// Dense algebra on panels: each operation runs over fixed row blocks and sums in block order.
enum PanelAlgebra {
  /// A sparse matrix times a panel.
  static func multiply(
    _ matrix: SparseMatrix, by panel: Panel, into product: Panel, _ parallelism: Parallelism
  ) {
    precondition(product.rows == matrix.rows && product.width == panel.width)
    let blocks = RowBlocks(rows: matrix.rows, blockRows: matrix.productBlockRows)
    parallelism.forEachBlock(blocks.count) { block in
      let rows = blocks[block]
      panel.read { source in
        product.write(rows) { target in
          SparseKernels.multiply(matrix, rows: rows, by: source, width: panel.width, into: &target)
        }
      }
    }
  }

  /// The inner products of the columns of some panels with those of one panel, stacked.
  ///
  /// - Returns: `basis.count · width × panel.width` entries.
  static func coefficients(
    of panel: Panel, in basis: ArraySlice<Panel>, _ parallelism: Parallelism
  ) -> [Double] {
    let width = panel.width
    let blocks = panel.blocks
    let parts = parallelism.map(blocks: blocks.count) { block -> [Float] in
      let rows = blocks[block]
      var part: [Float] = []
      part.reserveCapacity(basis.count * width * width)
      var square = [Float](repeating: 0, count: width * width)
      for vectors in basis {
        vectors.read(rows) { left in
          panel.read(rows) { right in
            var span = square.mutableSpan
            ProductKernels.multiply(
              left, vectors.shape(rows), right, panel.shape(rows),
              into: &span, MatrixShape(rows: width, columns: width), transposingLeft: true)
          }
        }
        part.append(contentsOf: square)
      }
      return part
    }
    return sum(parts, basis.count * width * width)
  }

  /// Takes from a panel its components along some panels: `panel -= Σ basis · coefficients`.
  static func subtract(
    _ coefficients: [Double], of basis: ArraySlice<Panel>, from panel: Panel,
    _ parallelism: Parallelism
  ) {
    let width = panel.width
    let factors = coefficients.map { Float($0) }
    let blocks = panel.blocks
    parallelism.forEachBlock(blocks.count) { block in
      let rows = blocks[block]
      panel.write(rows) { target in
        var first = 0
        for vectors in basis {
          vectors.read(rows) { source in
            ProductKernels.multiply(
              source, vectors.shape(rows),
              factors.span.extracting(first..<first + width * width),
              MatrixShape(rows: width, columns: width),
              into: &target, panel.shape(rows), scale: -1, keep: 1)
          }
          first += width * width
        }
      }
    }
  }

  /// The inner products of the columns of a panel, in `Double` throughout.
  static func gram(_ panel: Panel, _ parallelism: Parallelism) -> DenseMatrix<Double> {
    let width = panel.width
    let blocks = panel.blocks
    let parts = parallelism.map(blocks: blocks.count) { block -> [Double] in
      let rows = blocks[block]
      let entries = panel.read(rows) { source -> [Double] in
        var entries: [Double] = []
        entries.reserveCapacity(source.count)
        for index in source.indices { entries.append(Double(source[index])) }
        return entries
      }
      var part = [Double](repeating: 0, count: width * width)
      var span = part.mutableSpan
      ProductKernels.multiply(
        entries.span, panel.shape(rows), entries.span, panel.shape(rows),
        into: &span, MatrixShape(rows: width, columns: width), transposingLeft: true)
      return part
    }
    return DenseMatrix(rows: width, columns: width, values: sum(parts, width * width))
  }

  /// The inner products of the columns of a panel, each block of 1,024 rows in `Float`.
  static func floatGram(_ panel: Panel, _ parallelism: Parallelism) -> DenseMatrix<Double> {
    let width = panel.width
    let blocks = RowBlocks(rows: panel.rows, blockRows: 1024)
    let parts = parallelism.map(blocks: blocks.count) { block -> [Float] in
      let rows = blocks[block]
      var part = [Float](repeating: 0, count: width * width)
      panel.read(rows) { source in
        var span = part.mutableSpan
        ProductKernels.upperGram(source, panel.shape(rows), into: &span)
      }
      return part
    }
    var gram = DenseMatrix(rows: width, columns: width, values: sum(parts, width * width))
    for row in 0..<width {
      for column in 0..<row { gram[row, column] = gram[column, row] }
    }
    return gram
  }

  /// A panel times a small matrix.
  static func multiply(
    _ panel: Panel, by small: DenseMatrix<Float>, into product: Panel, _ parallelism: Parallelism
  ) {
    let blocks = panel.blocks
    parallelism.forEachBlock(blocks.count) { block in
      let rows = blocks[block]
      panel.read(rows) { source in
        product.write(rows) { target in
          ProductKernels.multiply(
            source, panel.shape(rows),
            small.values.span, MatrixShape(rows: small.rows, columns: small.columns),
            into: &target, product.shape(rows))
        }
      }
    }
  }

  /// Combinations of the columns of several panels: `Σ basis · weights`.
  ///
  /// The weights have `basis.count · width` rows and `product.width` columns.
  static func combine(
    _ basis: [Panel], weights: DenseMatrix<Float>, into product: Panel, _ parallelism: Parallelism
  ) {
    let blocks = RowBlocks(rows: product.rows, blockRows: 256)
    parallelism.forEachBlock(blocks.count) { block in
      let rows = blocks[block]
      product.write(rows) { target in
        var first = 0
        for vectors in basis {
          let count = vectors.width * weights.columns
          vectors.read(rows) { source in
            ProductKernels.multiply(
              source, vectors.shape(rows), weights.values.span.extracting(first..<first + count),
              MatrixShape(rows: vectors.width, columns: weights.columns),
              into: &target, product.shape(rows), keep: first == 0 ? 0 : 1)
          }
          first += count
        }
      }
    }
  }
}
