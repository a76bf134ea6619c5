internal import Encoder
internal import NumericCore
public import TextCore

/// Reads names and parts of speech from the heads of a language model, word by word.
///
/// A word has the scores of its first piece, as in training (Devlin and others, 2019); names are the most
/// probable sequence of their labels. The negation "n’t" starts within a piece and is told by its form.
public struct AnnotationReader: Sendable {
  /// What one window tells.
  public struct Part: Sendable {
    /// The words that have a piece in the window, with the numbers of their tags.
    fileprivate var tags: [(word: Int, universal: Int, penn: Int)] = []
    fileprivate var entities: [EntityMention] = []
  }

  private let model: LanguageModel
  private let universal: [UniversalPartOfSpeech]

  /// Makes a reader.
  public init(_ model: LanguageModel) {
    self.model = model
    universal = model.universalTags.labels.map { UniversalPartOfSpeech(label: $0) ?? .other }
  }

  /// Reads the words of a window.
  ///
  /// - Complexity: O(pieces · labels).
  public func part(of window: WindowReading, words: TreebankWords) -> Part {
    let first = firstPieces(window, words)
    guard !first.isEmpty else { return Part() }
    var part = Part()
    let universalScores = window.states.scores(of: model.universalTags)
    let pennScores = window.states.scores(of: model.pennTags)
    for (word, place) in first {
      part.tags.append(
        (word, Self.largest(universalScores.row(place)), Self.largest(pennScores.row(place))))
    }
    let entityScores = window.states.scores(of: model.entities)
    let rows: [[Double]?] = first.map {
      LogSoftmax.logProbabilities(entityScores.row($0.place))
    }
    let spans = SpanDecoding(outsideBias: 0).spans(rows, labels: model.entities.labels.count)
    part.entities = spans.compactMap { span in
      let label = model.entities.labels[2 * span.label + 1]
      guard let kind = EntityKind(label: String(label.dropFirst(2))) else { return nil }
      let (start, end) = (
        first[span.places.lowerBound].word, first[span.places.upperBound - 1].word
      )
      return EntityMention(kind, ByteRange(words.ranges[start].start, words.ranges[end].end))
    }
    return part
  }

  /// Joins what the windows of a text tell.
  ///
  /// - Parameters:
  ///   - document: The text.
  ///   - words: Its words, those of the parts.
  ///   - parts: The parts of its windows in order.
  /// - Returns: Tags of all words that were read, and the names in order.
  public func annotation(
    of document: Document, words: TreebankWords, parts: [Part]
  ) -> ArticleAnnotation {
    var universalTags = [UniversalPartOfSpeech](repeating: .other, count: words.count)
    var pennTags = [String](repeating: "", count: words.count)
    for (word, first, second) in parts.lazy.flatMap(\.tags) {
      universalTags[word] = universal[first]
      pennTags[word] = model.pennTags.labels[second]
      if Self.isNegation(document.text[words.ranges[word].indices]) {
        universalTags[word] = .particle
        pennTags[word] = "RB"
      }
    }
    return ArticleAnnotation(
      document: document, words: words, universalTags: universalTags, pennTags: pennTags,
      entities: parts.flatMap(\.entities))
  }

  /// The words of a window in order, each with the first place whose piece starts in it.
  private func firstPieces(
    _ window: WindowReading, _ words: TreebankWords
  ) -> [(word: Int, place: Int)] {
    var first: [(word: Int, place: Int)] = []
    var word: Int?
    for (place, range) in window.ranges.enumerated() {
      guard let range else { continue }
      var next = word ?? words.firstWord(endingAfter: range.start)
      while next < words.count, words.ranges[next].end <= range.start { next += 1 }
      word = next
      guard next < words.count, words.ranges[next].start <= range.start,
        first.last?.word != next
      else { continue }
      first.append((next, place))
    }
    return first
  }

  private static func largest(_ scores: ArraySlice<Float>) -> Int {
    var best = scores.startIndex
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best - scores.startIndex
  }

  private static func isNegation(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("n't".utf8) || word.elementsEqual("n’t".utf8)
  }
}
