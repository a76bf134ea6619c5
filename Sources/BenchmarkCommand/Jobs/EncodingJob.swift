import ArgumentParser
import Digests
import Encoder
import Foundation
import NumericCore
import TextCore

/// Texts to word pieces, and on to vectors.
struct EncodingJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encode", abstract: "Encode texts, their pieces, or cut them into pieces.")

  /// What is timed.
  enum Work: String, ExpressibleByArgument {
    /// Texts to unit vectors.
    case texts
    /// Word pieces to hidden states: the layers alone.
    case layers
    /// Texts to word pieces.
    case pieces
  }

  @Argument(help: "A file of articles.")
  var articles: String
  @Option(help: "texts, layers or pieces.")
  var work = Work.texts
  @Option(help: "The folder of the encoder.")
  var model = "Models/english-vectors"
  @Option(help: "The file to keep the vectors in.")
  var vectors: String?
  @Option(help: "How often texts are cut into pieces; the time is the mean.")
  var repeats = 20
  @Option(help: "The number of threads.")
  var threads = 1

  func run() throws {
    let texts = try ArticleFile(path: articles).texts()
    let encoder = try TextEncoder(readingFrom: model)
    switch work {
    case .pieces: try cut(texts, encoder.tokenizer)
    case .texts, .layers: try encode(texts, encoder)
    }
  }

  private func cut(_ texts: [[UInt8]], _ tokenizer: WordPieceTokenizer) throws {
    let (pieces, time) = StageTime.measure {
      var pieces: [[Int32]] = []
      for _ in 0..<max(1, repeats) {
        pieces = texts.map { tokenizer.pieces(of: $0, in: ByteRange(0, $0.count)).ids }
      }
      return pieces
    }
    var digest = SHA256()
    for text in pieces {
      let line = text.map(String.init).joined(separator: " ") + "\n"
      digest.update(Array(line.utf8)[...])
    }
    var facts = JobReport.Facts()
    facts.documents = texts.count
    facts.bytes = texts.reduce(0) { $0 + $1.count }
    facts.pieces = pieces.reduce(0) { $0 + $1.count }
    facts.piecesSHA256 = digest.hexadecimalDigest
    try JobReport(time.divided(by: max(1, repeats)), threads: threads, facts: facts).write()
  }

  private func encode(_ texts: [[UInt8]], _ encoder: TextEncoder) throws {
    let parallelism = Parallelism(threads: threads)
    let sequences = texts.map { sequence(of: $0, encoder) }
    var facts = JobReport.Facts()
    facts.documents = texts.count
    facts.pieces = sequences.reduce(0) { $0 + $1.count }
    facts.operations = sequences.reduce(0) {
      $0 + encoder.encoder.configuration.operations(ofSequence: $1.count)
    }
    guard work == .texts else {
      let longestFirst = RaggedBatch(sequences.sorted { $0.count > $1.count })
      let (_, time) = StageTime.measure {
        encoder.encoder.hiddenStates(of: longestFirst, parallelism: parallelism)
      }
      return try JobReport(time, threads: threads, facts: facts).write()
    }
    let (found, time) = StageTime.measure {
      encoder.vectors(of: texts, parallelism: parallelism)
    }
    if let vectors {
      try RawArray.write(
        found.values.map { Int32(bitPattern: $0.bitPattern) }, to: URL(filePath: vectors))
    }
    try JobReport(time, threads: threads, facts: facts).write()
  }

  /// The pieces of a text's first window, with the marks around them.
  private func sequence(of text: [UInt8], _ encoder: TextEncoder) -> [Int32] {
    let pieces = encoder.tokenizer.pieces(of: text, in: ByteRange(0, text.count)).ids
    let vocabulary = encoder.tokenizer.vocabulary
    let room = encoder.encoder.configuration.window - 2
    return [vocabulary.sequenceStart] + pieces.prefix(room) + [vocabulary.sequenceEnd]
  }
}

extension EncoderConfiguration {
  /// The multiplications and additions of the products over a sequence: those of the layers' weights,
  /// and queries by keys and scores by values.
  fileprivate func operations(ofSequence pieces: Int) -> Double {
    let weights = 4 * width * width + 2 * width * feedForwardWidth
    let attention = 2 * width * pieces
    return 2 * Double(pieces) * Double(layers) * Double(weights + attention)
  }
}
