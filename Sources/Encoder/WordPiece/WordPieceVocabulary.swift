public import TextCore

/// The word pieces that a model knows; a piece's number is its place in the list.
///
/// A piece that continues a word is written with two number signs before it: `##ing`.
public struct WordPieceVocabulary: Sendable {
  /// The pieces in the order of their numbers.
  public let pieces: ByteStrings
  /// The number of `[UNK]`, which stands for a word that cannot be built from pieces.
  public let unknown: Int32
  /// The number of `[CLS]`, which begins a sequence.
  public let sequenceStart: Int32
  /// The number of `[SEP]`, which ends a sequence.
  public let sequenceEnd: Int32
  /// The number of `[PAD]`, which fills a sequence up.
  public let padding: Int32
  /// Names in brackets that stand for themselves in a text, with their numbers.
  let markers: [(name: [UInt8], id: Int32)]
  let trie: PieceTrie

  /// Makes a vocabulary from its pieces in the order of their numbers.
  ///
  /// - Throws: `EncoderError` when a piece is empty or there twice, or when `[UNK]`, `[CLS]`,
  ///   `[SEP]` or `[PAD]` is missing.
  public init(pieces: [[UInt8]]) throws(EncoderError) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    for piece in pieces {
      bytes.append(contentsOf: piece)
      offsets.append(UInt32(bytes.count))
    }
    try self.init(bytes: bytes, offsets: offsets)
  }

  /// Makes a vocabulary from a text with a piece on each line.
  ///
  /// - Throws: As `init(pieces:)`.
  public init(lines text: [UInt8]) throws(EncoderError) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    bytes.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : 0x0A
      if byte == 0x0A {
        offsets.append(UInt32(bytes.count))
      } else if byte != 0x0D || next != 0x0A {
        bytes.append(byte)
      }
    }
    if let last = text.last, last != 0x0A { offsets.append(UInt32(bytes.count)) }
    try self.init(bytes: bytes, offsets: offsets)
  }

  private init(bytes: [UInt8], offsets: [UInt32]) throws(EncoderError) {
    guard let pieces = ByteStrings(bytes: bytes, offsets: offsets) else {
      preconditionFailure("the offsets of pieces put end to end ascend")
    }
    var trie = PieceTrie(capacity: pieces.count)
    for index in 0..<pieces.count {
      let range = Int(offsets[index])..<Int(offsets[index + 1])
      guard !range.isEmpty else { throw .vocabularyHasEmptyLine(index + 1) }
      let continues = Self.continuesWord(bytes[range])
      let rest = continues ? range.dropFirst(2) : range
      let root = continues ? PieceTrie.continuation : PieceTrie.wordStart
      if let first = trie.insert(bytes.span.extracting(rest), from: root, piece: Int32(index)) {
        let name = String(decoding: bytes[range], as: UTF8.self)
        throw .vocabularyRepeatsPiece(name, line: index + 1, firstLine: Int(first) + 1)
      }
    }
    func number(_ name: String) throws(EncoderError) -> Int32 {
      guard let id = trie.find(name.utf8, from: PieceTrie.wordStart) else {
        throw .vocabularyLacksPiece(name)
      }
      return id
    }
    unknown = try number("[UNK]")
    sequenceStart = try number("[CLS]")
    sequenceEnd = try number("[SEP]")
    padding = try number("[PAD]")
    let names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    markers = names.compactMap { name in
      trie.find(name.utf8, from: PieceTrie.wordStart).map { (Array(name.utf8), $0) }
    }
    self.trie = trie
    self.pieces = pieces
  }

  /// Whether a piece is written as one that continues a word.
  private static func continuesWord(_ piece: ArraySlice<UInt8>) -> Bool {
    let start = piece.startIndex
    return piece.count > 2 && piece[start] == 0x23 && piece[start + 1] == 0x23
  }

  /// The number of pieces.
  public var count: Int { pieces.count }

  /// The number of a piece (with its `##` when it continues a word), or nil.
  public func id(of piece: some Sequence<UInt8>) -> Int32? {
    let bytes = ArraySlice(piece)
    guard Self.continuesWord(bytes) else { return trie.find(bytes, from: PieceTrie.wordStart) }
    return trie.find(bytes.dropFirst(2), from: PieceTrie.continuation)
  }

  /// Whether a piece continues the word of the piece before it.
  ///
  /// - Precondition: The vocabulary has a piece of this number.
  public func continuesWord(_ id: Int32) -> Bool {
    Self.continuesWord(pieces.bytes[pieces.range(Int(id))])
  }
}
