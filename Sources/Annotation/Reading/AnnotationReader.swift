internal import Encoder
internal import NumericCore
public import TextCore

/// Reads names and parts of speech from the heads of a language model, word by word.
///
/// A word has the scores of its first piece, as in training (Devlin and others, 2019); names are the most
/// probable sequence of their labels in a sentence, and those of the same words have one kind in a text. The
/// negations of "don’t" and "cannot" start within a piece and are told by their form.
public struct AnnotationReader: Sendable {
  /// What one window tells.
  public struct Part: Sendable {
    /// The words that have a piece in the window, with the numbers of their tags.
    fileprivate var tags: [(word: Int, universal: Int, penn: Int)] = []
    fileprivate var names: [ReadName] = []
  }

  private let model: LanguageModel
  private let universal: [UniversalPartOfSpeech]
  /// The kinds of names in the order of the labels; nil for a label of none of them.
  private let kinds: [EntityKind?]
  /// What is added to the log-probability that a word is no name: the setting `bias.names` of the model.
  private let outsideBias: Double

  /// Makes a reader.
  public init(_ model: LanguageModel) {
    self.model = model
    universal = model.universalTags.labels.map { UniversalPartOfSpeech(label: $0) ?? .other }
    kinds = stride(from: 1, to: model.entities.labels.count, by: 2).map {
      EntityKind(label: String(model.entities.labels[$0].dropFirst(2)))
    }
    outsideBias = model.numbers("bias.names")?.first ?? 0
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
    for sentence in Self.sentences(first.map(\.word), words) {
      let rows = first[sentence].map { LogSoftmax.logProbabilities(entityScores.row($0.place)) }
      let spans = SpanDecoding(outsideBias: outsideBias)
        .spans(rows, labels: model.entities.labels.count)
      part.names += spans.map { span in
        let start = first[sentence.lowerBound + span.places.lowerBound].word
        let end = first[sentence.lowerBound + span.places.upperBound - 1].word + 1
        return ReadName(
          words: start..<end,
          kinds: kinds.indices.map { kind in
            span.places.dropFirst().reduce(rows[span.places.lowerBound][2 * kind + 1]) {
              $0 + rows[$1][2 * kind + 2]
            }
          })
      }
    }
    return part
  }

  /// Runs of neighbouring entries that stand for words of one sentence; no name goes beyond one.
  private static func sentences(_ read: [Int], _ words: TreebankWords) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for sentence in words.sentences[words.sentence(ofWord: read[0])...] where start < read.count {
      var end = start
      while end < read.count, read[end] < sentence.upperBound { end += 1 }
      if start < end { runs.append(start..<end) }
      start = end
    }
    return runs
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
    annotation(
      ArticleAnnotation(
        document: document, words: words,
        universalTags: Array(repeating: .other, count: words.count),
        pennTags: Array(repeating: "", count: words.count), entities: []), adding: parts)
  }

  /// Adds what further windows of a text tell to what is known of its words.
  ///
  /// - Parameters:
  ///   - annotation: What is known.
  ///   - parts: The parts of other windows of the same text in order.
  /// - Returns: Tags of all words that were read, and the names in order.
  public func annotation(
    _ annotation: ArticleAnnotation, adding parts: [Part]
  ) -> ArticleAnnotation {
    let (document, words) = (annotation.document, annotation.words)
    var (universalTags, pennTags) = (annotation.universalTags, annotation.pennTags)
    for (word, first, second) in parts.lazy.flatMap(\.tags) {
      universalTags[word] = universal[first]
      pennTags[word] = model.pennTags.labels[second]
    }
    for word in words.ranges.indices.dropFirst()
    where words.tokens[word] == words.tokens[word - 1] && !pennTags[word - 1].isEmpty
      && Self.negations.contains(document.string(in: words.ranges[word]).lowercased())
    {
      universalTags[word] = .particle
      pennTags[word] = "RB"
    }
    let names = parts.flatMap(\.names)
    let found = zip(names, NameVotes.kinds(of: names, words: words, in: document.text))
      .compactMap { name, kind -> EntityMention? in
        guard let kind = kinds[kind] else { return nil }
        let (start, end) = (name.words.lowerBound, name.words.upperBound - 1)
        return EntityMention(kind, ByteRange(words.ranges[start].start, words.ranges[end].end))
      }
    return ArticleAnnotation(
      document: document, words: words, universalTags: universalTags, pennTags: pennTags,
      entities: (annotation.entities + found).sorted { $0.range < $1.range })
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

  /// What ends a token of two words and denies it.
  private static let negations: Set<String> = ["n't", "n’t", "not"]
}
