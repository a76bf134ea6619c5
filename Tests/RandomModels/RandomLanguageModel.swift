import Annotation
import Encoder
import ModelFiles
public import TestSupport

/// A small language model with random weights: what it finds is noise, and how it is read and decoded
/// is not.
public enum RandomLanguageModel {
  private static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
  private static let pieces =
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "said", "port", ".", ",", "“", "”"] + letters
    + letters.map { "##\($0)" }
  private static let (width, inner, layers, window, linkSize) = (12, 20, 2, 24, 4)
  private static let sharedLayers = 1

  /// Writes the model `english`, its word table and a table of lemmas into a folder.
  ///
  /// - Parameters:
  ///   - folder: Where the three folders are made.
  ///   - missing: A tensor that is left out.
  ///   - outside: What is added to the scores of being outside of any quotation; less finds more.
  ///   - withTone: Whether the model has settings for tone.
  /// - Returns: The path of the model.
  /// - Throws: What writing throws.
  @discardableResult
  public static func write(
    into folder: String, without missing: String? = nil, outside: Float = 0, withTone: Bool = true
  )
    throws -> String
  {
    var generator = TestGenerator(seed: 7)
    func tensor(_ shape: [Int], plus added: (Int) -> Float = { _ in 0 }) -> Tensor {
      let values = (0..<shape.reduce(1, *)).map {
        Float.random(in: -1...1, using: &generator) + added($0)
      }
      return Tensor(values, shape: shape)
    }
    var encoder: [String: Tensor] = [:]
    func linear(_ name: String, _ outputs: Int, _ inputs: Int) {
      encoder["\(name).weight"] = tensor([outputs, inputs])
      encoder["\(name).bias"] = tensor([outputs])
    }
    func norm(_ name: String) {
      encoder["\(name).weight"] = tensor([width])
      encoder["\(name).bias"] = tensor([width])
    }
    encoder["embeddings.position"] = tensor([window, width])
    encoder["embeddings.type"] = tensor([1, width])
    encoder["embeddings.features.weight"] = tensor([15, width])
    norm("embeddings.norm")
    func layer(_ number: Int) {
      for part in ["query", "key", "value", "output"] {
        linear("layers.\(number).attention.\(part)", width, width)
      }
      norm("layers.\(number).attention.norm")
      linear("layers.\(number).feedforward.input", inner, width)
      linear("layers.\(number).feedforward.output", width, inner)
      norm("layers.\(number).feedforward.norm")
    }
    for number in 0..<layers { layer(number) }
    let main = encoder
    encoder = [:]
    for number in sharedLayers..<layers { layer(number) }
    let branch = encoder
    var heads: [String: Tensor] = [:]
    func head(_ name: String, _ labels: [String], outside: Float = 0) {
      heads["heads.\(name).weight"] = tensor([labels.count, width])
      heads["heads.\(name).bias"] = tensor([labels.count]) { labels[$0] == "O" ? outside : 0 }
      heads["heads.\(name).labels"] = Tensor(Array(labels.joined(separator: "\n").utf8))
    }
    head(
      "quotations",
      ["content", "cue", "source"].flatMap { ["O", "B-\($0)", "I-\($0)"] },
      outside: outside)
    head("entities", ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"])
    head("upos", ["NOUN", "VERB"])
    head("xpos", ["NN", "VB"])
    head("tone.mention", ["negative", "neutral", "positive"])
    head("tone.sentence", ["negative", "neutral", "positive"])
    head("sentenceTone", ["negative", "neutral", "positive", "intensity"])
    for part in ["query", "key"] {
      heads["heads.links.\(part).weight"] = tensor([2 * linkSize, width])
      heads["heads.links.\(part).bias"] = tensor([2 * linkSize])
    }
    heads["heads.links.labels"] = Tensor(Array("cue\nsource".utf8))
    if let missing { heads[missing] = nil }

    let words = folder + "/words"
    try ModelFolder(
      kind: TransformerEncoder.wordsKind, version: TransformerEncoder.version,
      settings: ["tokenizer": "wordpiece-uncased"],
      files: [
        "words.safetensors": TensorFile(
          tensors: ["embeddings.word.weight": tensor([pieces.count, width])])
      ],
      plainFiles: ["vocabulary.txt": Array(pieces.joined(separator: "\n").utf8)]
    ).write(to: words)
    let table = try ModelFolder(
      readingFrom: words, kind: TransformerEncoder.wordsKind, version: TransformerEncoder.version)
    let digest = table.manifestDigest ?? ""
    func numbers(_ count: Int) -> String {
      (0..<count).map { _ in String(Float.random(in: -1...1, using: &generator)) }
        .joined(separator: " ")
    }
    let tone = [
      "tone.sentence.weights": numbers(24), "tone.sentence.score": numbers(8),
      "tone.sentence.leastConfidence": "0.5", "tone.target.weights": numbers(12),
      "tone.target.leastConfidence": "0.5",
    ]
    try ModelFolder(
      kind: LanguageModel.kind, version: LanguageModel.version,
      settings: [
        "layers": "\(layers)", "sharedLayers": "\(sharedLayers)", "width": "\(width)", "heads": "3",
        "feedForwardWidth": "\(inner)",
        "positions": "\(window)", "vocabulary": "\(pieces.count)", "typeVocabulary": "1",
        "features": "15", "linkSize": "\(linkSize)", "layerNormEpsilon": "1e-12",
        "activation": "gelu-erf", "window": "\(window)",
      ].merging(withTone ? tone : [:]) { $1 },
      files: [
        "encoder.safetensors": TensorFile(tensors: main),
        "branch.safetensors": TensorFile(tensors: branch),
        "heads.safetensors": TensorFile(tensors: heads),
      ], restsOn: ["words": digest]
    ).write(to: folder + "/english")
    try ModelFolder(
      kind: Lemmatizer.kind, version: Lemmatizer.version, settings: ["longestEnding": "3"],
      files: [:], plainFiles: ["lemmas.txt": Array("= NOUN\n- s 1\n= VERB\nsaid say\n".utf8)]
    ).write(to: folder + "/english-lemmas")
    return folder + "/english"
  }

  /// A text of some paragraphs, some longer than a window, with quotation marks here and there.
  public static func text(_ generator: inout TestGenerator) -> String {
    let words = ["“we", "will", "wait”", "said", "Moss,", "the", "port.", "Ines", "”", "ja"]
    return (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
      (0..<Int.random(in: 0..<20, using: &generator))
        .compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
