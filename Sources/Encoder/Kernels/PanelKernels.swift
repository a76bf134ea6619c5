internal import CKernels

/// Matrix products whose right factor lies in panels: shapes are checked here.
///
/// Not the products of OpenBLAS: on some processors its sums over one row depend on how many rows a
/// call has, and then the vector of a text would depend on the texts beside it. Here every entry is
/// summed alone, in one order, with the instructions that the processor has.
enum PanelKernels {
  /// The number of floats that a matrix of `inner × columns` takes in panels.
  static func panelCount(inner: Int, columns: Int) -> Int {
    let width = Int(PANEL_COLUMNS)
    return (columns + width - 1) / width * width * inner
  }

  /// Lays out a right factor in panels.
  ///
  /// - Parameters:
  ///   - source: The entries.
  ///   - layout: Where they lie, as rows.
  ///   - transposed: Whether the rows of the source are the columns of the factor.
  ///   - panels: Room for the panels.
  static func layOut(
    _ source: [Float], _ layout: RowLayout, transposed: Bool, into panels: inout [Float]
  ) {
    let (inner, columns) =
      transposed ? (layout.columns, layout.rows) : (layout.rows, layout.columns)
    precondition(source.count >= layout.end)
    precondition(panels.count >= panelCount(inner: inner, columns: columns))
    guard !layout.isEmpty else { return }
    unsafe source.withUnsafeBufferPointer { source in
      unsafe panels.withUnsafeMutableBufferPointer { panels in
        guard let first = source.baseAddress else { return }
        unsafe panel_layout(
          first + layout.start, inner, columns, transposed ? 1 : layout.step,
          transposed ? layout.step : 1, panels.baseAddress)
      }
    }
  }

  /// `product ← left · panels + bias`, the bias added to every row.
  ///
  /// - Parameters:
  ///   - left: The left factor.
  ///   - leftLayout: Where its rows lie.
  ///   - panels: The right factor, of as many rows as the left one has columns.
  ///   - bias: An entry for each column of the product, or none at all.
  ///   - product: What is overwritten.
  ///   - layout: Where the rows of the product lie.
  static func multiply(
    _ left: [Float], _ leftLayout: RowLayout, by panels: [Float], bias: [Float] = [],
    into product: inout [Float], _ layout: RowLayout
  ) {
    precondition(leftLayout.rows == layout.rows)
    precondition(left.count >= leftLayout.end && product.count >= layout.end)
    precondition(panels.count >= panelCount(inner: leftLayout.columns, columns: layout.columns))
    precondition(bias.isEmpty || bias.count == layout.columns)
    guard !layout.isEmpty else { return }
    unsafe left.withUnsafeBufferPointer { left in
      unsafe panels.withUnsafeBufferPointer { panels in
        unsafe bias.withUnsafeBufferPointer { bias in
          unsafe product.withUnsafeMutableBufferPointer { product in
            guard let left = left.baseAddress, let product = product.baseAddress else { return }
            unsafe panel_product(
              left + leftLayout.start, layout.rows, leftLayout.step, panels.baseAddress,
              leftLayout.columns, layout.columns, bias.isEmpty ? nil : bias.baseAddress,
              product + layout.start, layout.step)
          }
        }
      }
    }
  }
}
