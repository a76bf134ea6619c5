public import ModelFiles
public import NumericCore
public import TextCore

/// A vector for each of many words, the same in every sentence: what the encoder makes of the word
/// alone, shortened and rounded (as in Model2Vec; Tulkens and van Dongen, 2024).
///
/// A text's vector is a weighted sum of its words' vectors, which costs a thousandth of a pass through
/// the encoder. Words are as ``/TextCore/WordRule/news`` gives them. A compound that the table lacks
/// ("harbour-wide") has the mean of those of its parts that the table knows; any other unknown word
/// has a row of zeros.
public struct StaticWordVectors: Sendable {
  /// The kind of model that a folder of word vectors holds.
  public static let kind = "word-vectors"
  /// The version of the format.
  public static let version = 1
  static let vectorsFile = "vectors.safetensors"
  static let wordsFile = "words.txt"

  private let sorted: SortedWords
  private let rows: PackedRows
  private let background: [Float]
  /// The SHA-256 of the manifest of the model that was read, which stands for every byte of it; nil
  /// for a table that was put together otherwise.
  public let modelDigest: String?

  /// Reads a folder of word vectors, such as `Models/english-word-vectors`.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``/ModelFiles/ModelFileError``, which names the file that is missing, altered or not what
  ///   word vectors need.
  /// - Complexity: O(bytes).
  public init(readingFrom path: String) throws(ModelFileError) {
    try self.init(ModelFolder(readingFrom: path, kind: Self.kind, version: Self.version))
  }

  /// Takes word vectors from a folder that was read.
  ///
  /// - Parameter folder: A folder of the kind ``kind``.
  /// - Throws: As `init(readingFrom:)`.
  public init(_ folder: ModelFolder) throws(ModelFileError) {
    let count = try folder.integerSetting("words", in: 1...100_000_000)
    let dimension = try folder.integerSetting("dimension", in: 1...65_536)
    let bits = try folder.integerSetting("bits", in: 1...8)
    rows = try PackedRows(
      "words", in: Self.vectorsFile, of: folder, rows: count, columns: dimension, bits: bits)
    background = try folder.floats(
      "words.inverseDocumentFrequency", in: Self.vectorsFile, shape: [count])
    modelDigest = folder.manifestDigest
    let path = folder.path.map { "\($0)/\(Self.wordsFile)" } ?? Self.wordsFile
    let lines = try folder.plainFile(Self.wordsFile)
    do {
      sorted = try SortedWords(lines: lines)
    } catch {
      throw .malformed(path: path, reason: "line \(error.line) \(error.reason)")
    }
    guard sorted.count == count else {
      throw .malformed(path: path, reason: "it has \(sorted.count) words, and the table \(count)")
    }
  }

  /// The length of a vector.
  public var dimension: Int { rows.columns }

  /// The number of words.
  public var count: Int { sorted.count }

  /// The words in the order of their bytes.
  public var words: ByteStrings { sorted.strings }

  /// The vectors of terms, such as those of a vocabulary.
  ///
  /// - Parameter terms: The terms.
  /// - Returns: `terms × dimension`; a row of zeros for a term that the table does not know.
  /// - Complexity: O(terms · (dimension + log words)).
  public func vectors(of terms: ByteStrings) -> DenseMatrix<Float> {
    var values = [Float](repeating: 0, count: terms.count * dimension)
    var target = values.mutableSpan
    for index in 0..<terms.count {
      let places = places(of: terms.bytes.span.extracting(terms.range(index)))
      for place in places {
        rows.addRow(place, times: 1 / Float(places.count), to: &target, at: index * dimension)
      }
    }
    return DenseMatrix(rows: terms.count, columns: dimension, values: values)
  }

  /// The vectors of terms given as text.
  ///
  /// - Parameter terms: The terms, lower-cased.
  /// - Returns: As for byte strings.
  public func vectors(of terms: [String]) -> DenseMatrix<Float> {
    vectors(of: ByteStrings(terms.map { Array($0.utf8) }))
  }

  /// The inverse document frequencies of terms in the background collection: ln (documents ÷ documents
  /// with the word).
  ///
  /// It tells how much a word says where the user's own collection is too small to tell.
  ///
  /// - Parameter terms: The terms.
  /// - Returns: One number for each, the mean over the parts of a compound; nil for a term that the
  ///   table does not know.
  public func inverseDocumentFrequencies(of terms: ByteStrings) -> [Float?] {
    (0..<terms.count).map { index in
      let places = places(of: terms.bytes.span.extracting(terms.range(index)))
      let sum = places.reduce(Float(0)) { $0 + background[$1] }
      return places.isEmpty ? nil : sum / Float(places.count)
    }
  }

  /// The rows whose mean is a term's vector: its own, or those of a compound's parts.
  private func places(of term: Span<UInt8>) -> [Int] {
    if let place = sorted.firstIndex(of: term) { return [place] }
    var places: [Int] = []
    var start = 0
    for index in 0...term.count where index == term.count || term[index] == UInt8(ascii: "-") {
      if start > 0 || index < term.count,
        let place = sorted.firstIndex(of: term.extracting(start..<index))
      {
        places.append(place)
      }
      start = index + 1
    }
    return places
  }
}
