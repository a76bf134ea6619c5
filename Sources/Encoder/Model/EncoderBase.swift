public import ModelFiles

/// What an encoder rests on: the table of its word pieces and what cuts text into them.
public struct EncoderBase: Sendable {
  /// The folder of the word table.
  public let words: ModelFolder
  /// What cuts texts into the table's pieces.
  public let tokenizer: WordPieceTokenizer

  /// Reads the word table that an encoder names, beside the encoder's own folder.
  ///
  /// - Parameter folder: The encoder.
  /// - Throws: ``/ModelFiles/ModelFileError``, which names the file that is missing, altered, of another
  ///   build or not what the encoder needs.
  public init(of folder: ModelFolder) throws(ModelFileError) {
    let manifest = folder.path.map { "\($0)/manifest.json" } ?? "manifest.json"
    guard folder.restsOn.count == 1, let base = folder.restsOn.keys.first else {
      throw .malformed(path: manifest, reason: "it does not rest on one word table")
    }
    words = try folder.readBase(
      base, kind: TransformerEncoder.wordsKind, version: TransformerEncoder.version)
    let rule = words.settings["tokenizer"] ?? "none"
    guard rule == "wordpiece-uncased" else {
      throw .malformed(
        path: words.path ?? base, reason: "its tokenizer is “\(rule)”, not “wordpiece-uncased”")
    }
    let count = try folder.integerSetting("vocabulary", in: 1...16_777_216)
    tokenizer = WordPieceTokenizer(try WordPieceVocabulary(words, count: count))
  }
}

extension WordPieceVocabulary {
  /// Reads the vocabulary of a word table.
  fileprivate init(_ words: ModelFolder, count: Int) throws(ModelFileError) {
    let name = "vocabulary.txt"
    let path = words.path.map { "\($0)/\(name)" } ?? name
    let lines = try words.plainFile(name)
    do {
      try self.init(lines: lines)
    } catch {
      throw .malformed(path: path, reason: "\(error)")
    }
    guard self.count == count else {
      throw .malformed(path: path, reason: "it has \(self.count) pieces, and the encoder \(count)")
    }
  }
}
