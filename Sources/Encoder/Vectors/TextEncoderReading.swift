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
    let base = try EncoderBase(of: folder)
    let pooling = folder.settings["pooling"] ?? "none"
    guard pooling == "mean" else {
      throw .malformed(
        path: "\(path)/manifest.json", reason: "the pooling is “\(pooling)”, not “mean”")
    }
    let encoder = try TransformerEncoder(folder, words: base.words)
    self.init(
      encoder, tokenizer: base.tokenizer, longTexts: longTexts, modelDigest: folder.manifestDigest)
  }
}
