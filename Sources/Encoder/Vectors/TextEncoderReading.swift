public import ModelFiles

extension TextEncoder {
  /// Reads a text encoder and, beside it, the word table that it rests on.
  ///
  /// - Parameters:
  ///   - path: The encoder's folder, such as `Models/english-vectors`.
  ///   - longTexts: What becomes of texts that are longer than the window.
  /// - Throws: ``/ModelFiles/ModelFileError``, which names the file that is missing, altered, of another
  ///   build or not what the encoder needs.
  /// - Complexity: O(weights).
  public init(
    readingFrom path: String, longTexts: LongTexts = .firstWindow
  ) throws(ModelFileError) {
    let folder = try ModelFolder(
      readingFrom: path, kind: TransformerEncoder.kind, version: TransformerEncoder.version)
    let manifest = "\(path)/manifest.json"
    guard folder.restsOn.count == 1, let base = folder.restsOn.keys.first else {
      throw .malformed(path: manifest, reason: "it does not rest on one word table")
    }
    let words = try folder.readBase(
      base, kind: TransformerEncoder.wordsKind, version: TransformerEncoder.version)
    let tokenizer = words.settings["tokenizer"] ?? "none"
    guard tokenizer == "wordpiece-uncased" else {
      throw .malformed(
        path: words.path ?? base, reason: "its tokenizer is “\(tokenizer)”, not “wordpiece-uncased”"
      )
    }
    let pooling = folder.settings["pooling"] ?? "none"
    guard pooling == "mean" else {
      throw .malformed(path: manifest, reason: "the pooling is “\(pooling)”, not “mean”")
    }
    let encoder = try TransformerEncoder(folder, words: words)
    let vocabulary = try WordPieceVocabulary(words, count: encoder.configuration.vocabulary)
    self.init(
      encoder, tokenizer: WordPieceTokenizer(vocabulary), longTexts: longTexts,
      modelDigest: folder.manifestDigest)
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
