/// Reads articles with quotations from a file of JSON lines, batch by batch.
///
/// Cutting is cheap and goes in order; decoding is not, so lines are decoded by their own initialiser,
/// on any thread.
///
/// ```swift
/// var reader = try QuotedArticleReader(path: "gold.jsonl")
/// while case let batch = try reader.nextBatch(), !batch.isEmpty {
///   let articles = try batch.map { try QuotedArticle($0) }
/// }
/// ```
public struct QuotedArticleReader {
  /// A line that holds more than space.
  public struct Line: Sendable {
    let path: String
    /// The number of the line, from 1.
    public let number: Int
    let bytes: [UInt8]
  }

  /// The file as it was named; `-` for standard input.
  public var path: String { pieces.path }
  private let pieces: FilePieces
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 0
  private var isAtEnd = false

  private static let batchLines = 512
  private static let batchBytes = 4 << 20

  /// Opens a file.
  ///
  /// - Parameter path: A file, or `-` for standard input.
  /// - Throws: ``CorpusError`` when it cannot be opened.
  public init(path: String) throws(CorpusError) { pieces = try FilePieces(path: path) }

  /// The next lines, up to some hundred and some mebibytes; none at the end.
  ///
  /// - Throws: ``CorpusError`` when the file cannot be read.
  public mutating func nextBatch() throws(CorpusError) -> [Line] {
    var batch: [Line] = []
    var bytes = 0
    while batch.count < Self.batchLines, bytes < Self.batchBytes, let range = try nextLine() {
      guard buffer[range].contains(where: { $0 > 0x20 }) else { continue }
      bytes += range.count
      batch.append(Line(path: path, number: line, bytes: Array(buffer[range])))
    }
    return batch
  }

  private mutating func nextLine() throws(CorpusError) -> Range<Int>? {
    var scanned = position
    while true {
      if let end = ByteSearch.lineFeed(in: buffer, from: scanned) {
        return take(position..<end, next: end + 1)
      }
      guard !isAtEnd else {
        return position < buffer.count ? take(position..<buffer.count, next: buffer.count) : nil
      }
      buffer.removeSubrange(..<position)
      position = 0
      scanned = buffer.count
      if let piece = try pieces.next() { buffer += piece } else { isAtEnd = true }
    }
  }

  private mutating func take(_ range: Range<Int>, next: Int) -> Range<Int> {
    position = next
    line += 1
    guard line == 1, buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) else { return range }
    return range.lowerBound + 3..<range.upperBound
  }
}
