import ModelFiles
import NumericCore
import TextCore
import Topics
import VectorSpace

/// The tensors and settings of a saved topic model.
enum SavedTopicModelFormat {
  static let kind = "topic-model"
  static let version = 1
  private static let file = "topics.safetensors"

  static func folder(of saved: SavedTopicModel) -> ModelFolder {
    let space = saved.space
    let terms = (0..<space.vocabulary.count).map { space.vocabulary.bytes(of: Int32($0)) }
    let labels = saved.terms.map { $0.map { Array($0.text.utf8) } }
    let tensors: [String: Tensor] = [
      "terms": Tensor(terms.flatMap(\.self)),
      "term_ends": Tensor(ends(of: terms.map(\.count))),
      "global_weights": Tensor(
        space.weighting.globalWeights, shape: [space.weighting.globalWeights.count]),
      "term_vectors": tensor(space.semantics.termVectors),
      "singular_values": Tensor(
        space.semantics.singularValues, shape: [space.semantics.singularValues.count]),
      "residual_bounds": Tensor(
        space.semantics.residualBounds, shape: [space.semantics.residualBounds.count]),
      "scalars": Tensor(
        [
          space.semantics.fittedLoss, Double(space.weighting.meanLength),
          saved.model.concentration, saved.expectedLoss,
        ], shape: [4]),
      "centers": tensor(saved.model.centers),
      "labels": Tensor(labels.flatMap { $0.flatMap(\.self) }),
      "label_ends": Tensor(ends(of: labels.flatMap { $0.map(\.count) })),
      "label_counts": Tensor(labels.map { Int64($0.count) }),
      "label_scores": Tensor(
        saved.terms.flatMap { $0.map(\.score) }, shape: [saved.terms.reduce(0) { $0 + $1.count }]),
    ]
    return ModelFolder(
      kind: kind, version: version, settings: settings(of: space),
      files: [file: TensorFile(tensors: tensors)])
  }

  static func model(in folder: ModelFolder, path: String) throws(ModelFileError) -> SavedTopicModel
  {
    let reader = TensorReader(folder: folder, file: file, path: path)
    let terms = try reader.strings("terms", "term_ends")
    guard let vocabulary = Vocabulary(ByteStrings(terms)) else {
      throw .malformed(path: path, reason: "a term stands twice in it")
    }
    let termVectors = try reader.matrix("term_vectors")
    let centers = try reader.matrix("centers")
    let singularValues = try reader.doubles("singular_values")
    let residuals = try reader.doubles("residual_bounds")
    let scalars = try reader.doubles("scalars")
    let weights = try reader.floats("global_weights")
    guard scalars.count == 4, scalars.allSatisfy(\.isFinite), termVectors.rows == vocabulary.count,
      weights.count == vocabulary.count, termVectors.columns == singularValues.count,
      residuals.count == singularValues.count, centers.columns == singularValues.count,
      centers.rows > 0
    else { throw .malformed(path: path, reason: "its tensors do not fit together") }
    let (selection, weighting) = try reader.settings()
    let space = FittedSpace(
      selection: selection, vocabulary: vocabulary,
      weighting: FittedTermWeighting(
        weighting: weighting, globalWeights: weights, meanLength: Float(scalars[1])),
      semantics: LatentSemanticSpace(
        termVectors: termVectors, singularValues: singularValues, residualBounds: residuals,
        fittedLoss: scalars[0]))
    return SavedTopicModel(
      space: space, model: TopicModel(centers: centers, concentration: scalars[2]),
      terms: try reader.topicTerms(topics: centers.rows), expectedLoss: scalars[3])
  }

  private static func tensor(_ matrix: DenseMatrix<Float>) -> Tensor {
    Tensor(matrix.values, shape: [matrix.rows, matrix.columns])
  }

  private static func ends(of counts: [Int]) -> [Int64] {
    var end: Int64 = 0
    return counts.map { count in
      end += Int64(count)
      return end
    }
  }

  private static func settings(of space: FittedSpace) -> [String: String] {
    let selection = space.selection
    var constants: [String: String] = [:]
    if case .bm25(let k1, let b) = space.weighting.weighting {
      constants = ["bm25_k1": String(k1), "bm25_b": String(b)]
    }
    return [
      "words": selection.words == .news ? "news" : "alphanumeric-runs",
      "ngrams": String(selection.longestNGram),
      "drops_stop_words": String(selection.dropsStopWords),
      "stems": String(selection.stems),
      "title_weight": String(selection.titleWeight),
      "weighting": space.weighting.weighting.name,
    ].merging(constants) { $1 }
  }
}

/// Reads the parts of a saved model, with an error that names the part that is not right.
private struct TensorReader {
  let folder: ModelFolder
  let file: String
  let path: String

  func floats(_ name: String) throws(ModelFileError) -> [Float] {
    try folder.tensor(name, in: file, of: .float32).floats ?? []
  }

  func doubles(_ name: String) throws(ModelFileError) -> [Double] {
    try folder.tensor(name, in: file, of: .float64).doubles ?? []
  }

  func integers(_ name: String) throws(ModelFileError) -> [Int64] {
    try folder.tensor(name, in: file, of: .int64).integers ?? []
  }

  func matrix(_ name: String) throws(ModelFileError) -> DenseMatrix<Float> {
    let tensor = try folder.tensor(name, in: file, of: .float32)
    guard tensor.shape.count == 2, let values = tensor.floats else {
      throw .malformed(path: path, reason: "“\(name)” is no matrix")
    }
    return DenseMatrix(rows: tensor.shape[0], columns: tensor.shape[1], values: values)
  }

  func strings(_ name: String, _ endsName: String) throws(ModelFileError) -> [[UInt8]] {
    let bytes = try folder.tensor(name, in: file, of: .uint8).bytes
    var start = 0
    var strings: [[UInt8]] = []
    for end in try integers(endsName) {
      guard end >= start, end <= bytes.count else {
        throw .malformed(path: path, reason: "the ends in “\(endsName)” do not ascend")
      }
      strings.append(Array(bytes[start..<Int(end)]))
      start = Int(end)
    }
    return strings
  }

  func topicTerms(topics: Int) throws(ModelFileError) -> [[TopicTerm]] {
    let texts = try strings("labels", "label_ends")
    let scores = try doubles("label_scores")
    let counts = try integers("label_counts")
    guard counts.count == topics, counts.allSatisfy({ (0...Int64(texts.count)).contains($0) }),
      scores.count == texts.count,
      counts.reduce(0, +) == texts.count
    else { throw .malformed(path: path, reason: "its labels do not fit its topics") }
    var start = 0
    return counts.map { count in
      defer { start += Int(count) }
      return (start..<start + Int(count)).map { index in
        TopicTerm(
          text: String(decoding: texts[index], as: UTF8.self), score: scores[index],
          frequency: 0, documentFrequency: 0)
      }
    }
  }

  func settings() throws(ModelFileError) -> (TermSelection, TermWeighting) {
    guard
      let words = [("news", WordRule.news), ("alphanumeric-runs", .alphanumericRuns)]
        .first(where: { $0.0 == folder.settings["words"] })?.1,
      let ngrams = folder.settings["ngrams"].flatMap(Int.init), (1...3).contains(ngrams),
      let drops = folder.settings["drops_stop_words"].flatMap(Bool.init),
      let stems = folder.settings["stems"].flatMap(Bool.init),
      let titleWeight = folder.settings["title_weight"].flatMap(Int.init), titleWeight >= 1,
      let weighting
    else { throw .malformed(path: path, reason: "its settings are not those of a topic model") }
    let selection = TermSelection(
      words: words, longestNGram: ngrams, dropsStopWords: drops, stems: stems,
      titleWeight: titleWeight)
    return (selection, weighting)
  }

  private var weighting: TermWeighting? {
    let k1 = folder.settings["bm25_k1"].flatMap(Float.init) ?? 0
    let b = folder.settings["bm25_b"].flatMap(Float.init) ?? -1
    var known: [TermWeighting] = [.logEntropy, .tfIDF(sublinear: false), .tfIDF(sublinear: true)]
    if k1 > 0, (0...1).contains(b) { known.append(.bm25(k1: k1, b: b)) }
    return known.first { $0.name == folder.settings["weighting"] }
  }
}
