internal import ModelFiles

/// The embeddings of word pieces, a row for each.
///
/// A table of bytes stays one: a row is expanded when its piece comes up, so that the table takes a
/// quarter of the memory that its floats would.
enum WordTable: Sendable {
  /// Signed bytes with scales.
  case bytes(ScaledRows)
  /// Floats, row after row.
  case floats([Float], width: Int)

  /// Reads the table of a word-table folder.
  ///
  /// - Throws: ``/ModelFiles/ModelFileError`` when it is missing, has another shape or holds a number
  ///   that is not finite.
  init(_ folder: ModelFolder, _ configuration: EncoderConfiguration) throws(ModelFileError) {
    let (name, file) = ("embeddings.word", TransformerEncoder.wordsFile)
    let (rows, width) = (configuration.vocabulary, configuration.width)
    if folder.files[file]?.tensors["\(name).weight"]?.element == .int8 {
      self = .bytes(try folder.scaledRows(name, in: file, rows: rows, columns: width))
    } else {
      let floats = try folder.floats("\(name).weight", in: file, shape: [rows, width])
      self = .floats(floats, width: width)
    }
  }

  /// The length of a row.
  var width: Int {
    switch self {
    case .bytes(let table): table.columns
    case .floats(_, let width): width
    }
  }

  /// Copies the embeddings of pieces, row after row.
  ///
  /// - Precondition: The table has a row for every id.
  func copyRows(_ ids: ArraySlice<Int32>, to target: inout [Float]) {
    let width = width
    precondition(target.count >= ids.count * width)
    var start = 0
    var span = target.mutableSpan
    for id in ids {
      switch self {
      case .bytes(let table):
        table.copyRow(Int(id), to: &span, at: start)
      case .floats(let floats, _):
        let first = Int(id) * width
        for column in 0..<width { span[start + column] = floats[first + column] }
      }
      start += width
    }
  }
}
