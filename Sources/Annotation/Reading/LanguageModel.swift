public import Encoder
public import ModelFiles
public import NumericCore
internal import TextCore

/// A model that reads news text once for several purposes: an encoder, and heads for quotations, their
/// links, entities, parts of speech and tone.
///
/// Where the encoder has a branch, the heads of tone read it, and all others the trunk.
public struct LanguageModel: Sendable {
  /// The kind of model that a folder holds.
  public static let kind = "language-model"
  /// The version of its format.
  public static let version = 3
  private static let headsFile = "heads.safetensors"

  /// The encoder.
  public let encoder: TransformerEncoder
  /// Content, cue and source of quotations: three groups of `O`, `B-…`, `I-…`.
  public let quotations: LinearHead
  /// From a piece of content to the first piece of its cue and of its source.
  public let links: LinkHead
  /// Names of people, places and bodies.
  public let entities: LinearHead
  /// Universal parts of speech.
  public let universalTags: LinearHead
  /// Parts of speech of the Penn Treebank.
  public let pennTags: LinearHead
  /// Tone toward a person, as far as the mean of a mention's states tells it.
  public let toneOfMention: LinearHead
  /// Tone toward a person, as far as the mean of its sentence's states tells it; the scores of the two
  /// are added.
  public let toneOfContext: LinearHead
  /// The tone of a sentence, and its intensity from −4 to 4: reads the mean of its states.
  public let toneOfSentence: LinearHead
  /// The SHA-256 of the manifest, which stands for every byte of the model.
  public let digest: String
  private let windows: ReadingWindows
  private let settings: [String: String]

  /// Reads a model and the word table that it rests on.
  ///
  /// - Parameter path: The model's folder, such as `Models/english`.
  /// - Throws: ``/ModelFiles/ModelFileError``, which names the file that is missing, altered, of another
  ///   build or not what a language model needs.
  /// - Complexity: O(weights).
  public init(readingFrom path: String) throws(ModelFileError) {
    let folder = try ModelFolder(readingFrom: path, kind: Self.kind, version: Self.version)
    let base = try EncoderBase(of: folder)
    settings = folder.settings
    encoder = try TransformerEncoder(folder, words: base.words, products: .bytes)
    digest = folder.manifestDigest ?? ""
    let (width, file) = (encoder.configuration.width, Self.headsFile)
    func head(
      _ name: String, _ top: EncoderTop = .trunk
    ) throws(ModelFileError) -> LinearHead {
      try LinearHead(readingNamed: name, from: folder, file: file, width: width, top: top)
    }
    quotations = try head("quotations")
    entities = try head("entities")
    universalTags = try head("upos")
    pennTags = try head("xpos")
    toneOfMention = try head("tone.mention", .branch)
    toneOfContext = try head("tone.sentence", .branch)
    toneOfSentence = try head("sentenceTone", .branch)
    links = try LinkHead(
      readingNamed: "links", from: folder, file: file,
      size: try folder.integerSetting("linkSize", in: 1...4096), width: width)
    windows = ReadingWindows(tokenizer: base.tokenizer, maximumPieces: encoder.configuration.window)
    guard quotations.labels.count == 9, links.kinds.count == 2,
      toneOfMention.labels.count == 3, toneOfContext.labels.count == 3,
      toneOfSentence.labels.count == 4,
      encoder.configuration.features == PieceFeatures.rowCount
    else {
      throw .malformed(
        path: "\(path)/manifest.json", reason: "its heads are not those of this version")
    }
  }

  /// A setting of the model that is a list of numbers, such as what was fitted after training to weigh
  /// what its heads say; nil when it has none of that name.
  public func numbers(_ setting: String) -> [Double]? {
    let words = settings[setting]?.split(separator: " ") ?? []
    let numbers = words.compactMap { Double($0) }
    return numbers.isEmpty || numbers.count < words.count ? nil : numbers
  }

  /// Reads texts and gives what a body makes of each window.
  ///
  /// - Parameters:
  ///   - texts: The texts. Their pieces are held at once: give a long stream in batches of, say, 64.
  ///   - top: The highest layers that the body reads: `.branch` where it reads tone.
  ///   - parallelism: The threads to use; the bits do not depend on them, nor on the other texts.
  ///   - body: Makes a part of a window of the text with a number; it runs on any thread.
  /// - Returns: The parts of the windows of each text, in order.
  public func read<Part: Sendable>(
    _ texts: [ReadableText], top: EncoderTop = .trunk, parallelism: Parallelism = .single,
    _ body: @Sendable (Int, WindowReading) -> Part
  ) -> [[Part]] {
    let cut = parallelism.map(blocks: texts.count) { windows.windows(of: texts[$0]) }
    let all = cut.flatMap(\.self)
    let texts = cut.indices.flatMap { repeatElement($0, count: cut[$0].count) }
    let order = all.indices.sorted { (-all[$0].ids.count, $0) < (-all[$1].ids.count, $1) }
    var starts = [0]
    for place in order { starts.append(starts[starts.count - 1] + all[place].ids.count) }
    let batch = RaggedBatch(
      ids: order.flatMap { all[$0].ids }, features: order.flatMap { all[$0].features },
      starts: starts)
    let parts = encoder.map(batch, top: top, parallelism: parallelism) { place, states in
      body(texts[order[place]], WindowReading(ranges: all[order[place]].ranges, states: states))
    }
    var sorted = [Part?](repeating: nil, count: all.count)
    for (place, part) in zip(order, parts) { sorted[place] = part }
    var rest = sorted.compactMap(\.self)[...]
    return cut.map { windows in
      defer { rest = rest.dropFirst(windows.count) }
      return Array(rest.prefix(windows.count))
    }
  }
}
