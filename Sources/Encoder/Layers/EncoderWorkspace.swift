/// The rows of a block of pieces on their way through the layers.
struct EncoderWorkspace {
  /// The most rows that are expanded at one time between the two feed-forward layers.
  static let expandedRows = 256
  /// The most rows of attention scores that are made at one time.
  static let scoreRows = 48
  /// The most rows that are on their way at one time between layers of bytes: with the weights of two of
  /// them they stay in the cache of a core.
  static let byteRows = 32

  /// The number of pieces.
  let rows: Int
  /// The hidden states, `rows × width`.
  var hidden: [Float]
  /// What is added to the hidden states, `rows × width`.
  var update: [Float]
  /// Query, key and value, `rows × 3 width`.
  var projected: [Float]
  /// The context that attention gives, `rows × width`.
  var context: [Float]
  /// Inner rows of the feed-forward layers.
  var expanded: [Float]
  /// Keys of one head and sequence, in panels.
  var keys: [Float]
  /// Values of one head and sequence, in panels.
  var values: [Float]
  /// Attention scores of some rows of one head and sequence.
  var scores: [Float]

  /// Makes room for a block.
  ///
  /// - Parameters:
  ///   - rows: The number of pieces.
  ///   - longest: The number of pieces of the longest sequence.
  ///   - configuration: The sizes of the layers.
  init(rows: Int, longest: Int, _ configuration: EncoderConfiguration) {
    let width = configuration.width
    let size = width / configuration.heads
    func zeros(_ count: Int) -> [Float] { [Float](repeating: 0, count: count) }
    self.rows = rows
    hidden = zeros(rows * width)
    update = zeros(rows * width)
    projected = zeros(rows * 3 * width)
    context = zeros(rows * width)
    expanded = zeros(min(rows, Self.expandedRows) * configuration.feedForwardWidth)
    keys = zeros(PanelKernels.panelCount(inner: size, columns: longest))
    values = zeros(PanelKernels.panelCount(inner: longest, columns: size))
    scores = zeros(min(longest, Self.scoreRows) * RowLayout.scoreStep(longest))
  }
}
