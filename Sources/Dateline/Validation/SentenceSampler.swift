import AnalysisReports
import NumericCore
import Sentiment
import Statistics
import TextCore

/// Draws a stratified random sample of sentences for people to code, in one pass over the articles.
///
/// ```swift
/// var sampler = SentenceSampler(CodingSampleOptions(size: 200, seed: 7))
/// for article in articles { try sampler.add(article) }
/// let sample = try sampler.sample(by: JudgingTool(name: "english", digest: digest))
/// ```
/// Strata are the tool's label and the article's group. A sentence's chance comes from the seed, the
/// article's id and where it stands, so the sample is the same in whatever order articles come, and
/// memory grows with the sample and the number of strata alone.
public struct SentenceSampler: Sendable {
  private let options: CodingSampleOptions
  private var groups: [SampledGroup] = []
  private var places: [String?: Int] = [:]

  /// Begins a draw.
  public init(_ options: CodingSampleOptions) { self.options = options }

  /// Takes an article in.
  ///
  /// - Parameter article: The article; its sentences without a tone are counted and cannot be drawn.
  /// - Throws: ``ToneValidationError/tooManyGroups(column:most:)``.
  /// - Complexity: O(sentences), and O(bytes of the text) for each sentence that may be drawn.
  public mutating func add(_ article: JudgedText) throws(ToneValidationError) {
    let place = try place(of: article.group)
    groups[place].tally.articles += 1
    let streams = RandomStreams(seed: options.seed, purpose: "validation sample \(article.id)")
    var offsets: ScalarOffsets?
    for (number, sentence) in article.sentences.enumerated() {
      guard let tone = sentence.tone else {
        groups[place].tally.unjudged += 1
        continue
      }
      groups[place].tally.add(tone)
      var stream = streams[UInt64(sentence.range.start)]
      let priority = stream.next()
      let stratum = ToneCode.place(of: tone.label)
      guard groups[place].reservoirs[stratum].admits(priority) else { continue }
      let known = offsets ?? ScalarOffsets(article.text)
      offsets = known
      func text(_ number: Int) -> String? {
        guard article.sentences.indices.contains(number) else { return nil }
        let bytes = article.text[article.sentences[number].range.indices]
        return SingleLine.text(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      }
      groups[place].reservoirs[stratum].keep(
        DrawnSentence(
          priority: priority, place: stream.next(), name: Self.name(from: &stream),
          article: article.id, span: known.scalars(of: sentence.range), text: text(number) ?? "",
          before: text(number - 1), after: text(number + 1), tone: tone))
    }
  }

  /// The sample of the articles taken in so far.
  ///
  /// - Parameter tool: What judged the sentences.
  /// - Returns: The sheet and its key.
  /// - Throws: ``ToneValidationError/nothingJudged`` or
  ///   ``ToneValidationError/sampleTooSmall(asked:strata:needed:)``.
  public func sample(by tool: JudgingTool) throws(ToneValidationError) -> CodingSample {
    let ordered = groups.sorted { ($0.name ?? "") < ($1.name ?? "") }
    var strata: [ValidationKey.Stratum] = []
    var drawn: [(sentence: DrawnSentence, stratum: Int)] = []
    let sizes = ordered.flatMap(\.tally.labels).filter { $0 > 0 }
    guard !sizes.isEmpty else { throw .nothingJudged }
    let allocation = SampleAllocation.proportional(
      sizes: sizes, total: options.size, floor: options.floor(strata: sizes.count))
    guard let allocation else {
      throw .sampleTooSmall(
        asked: options.size, strata: sizes.count,
        needed: sizes.reduce(0) { $0 + min($1, CodingSampleOptions.fewest) })
    }
    for group in ordered {
      for label in ToneCode.labels where group.tally.labels[ToneCode.place(of: label)] > 0 {
        let place = ToneCode.place(of: label)
        let count = allocation[strata.count]
        for sentence in group.reservoirs[place].taking(count) {
          drawn.append((sentence, strata.count))
        }
        strata.append(
          ValidationKey.Stratum(
            group: group.name, label: label, size: group.tally.labels[place], drawn: count))
      }
    }
    drawn.sort { one, other in
      one.sentence.place == other.sentence.place
        ? DrawnSentence.isDrawnBefore(one.sentence, other.sentence)
        : one.sentence.place < other.sentence.place
    }
    return CodingSample(
      drawn: drawn, strata: strata,
      groups: ordered.filter { $0.tally.sentences > 0 }.map(\.keyed), options: options, tool: tool)
  }

  private mutating func place(of group: String?) throws(ToneValidationError) -> Int {
    if let place = places[group] { return place }
    guard groups.count < CodingSampleOptions.mostGroups else {
      throw .tooManyGroups(
        column: options.groupColumn ?? "", most: CodingSampleOptions.mostGroups)
    }
    places[group] = groups.count
    groups.append(SampledGroup(name: group, capacity: options.size))
    return groups.count - 1
  }

  /// Six consonants: no word, no number, and nothing that a spreadsheet would take for a date.
  private static func name(from stream: inout RandomStream) -> String {
    let letters = Array("bcdfghjklmnpqrstvwxz".unicodeScalars)
    var name = String.UnicodeScalarView()
    for _ in 0..<6 { name.append(letters[stream.nextIndex(below: letters.count)]) }
    return String(name)
  }
}

/// A group while articles come in.
private struct SampledGroup: Sendable {
  let name: String?
  var tally = ToneTally()
  /// The sentences of each label.
  var reservoirs: [SentenceReservoir]

  init(name: String?, capacity: Int) {
    self.name = name
    reservoirs = ToneCode.labels.map { _ in SentenceReservoir(capacity: capacity) }
  }

  var keyed: ValidationKey.Group {
    ValidationKey.Group(
      name: name, articles: tally.articles, unjudged: tally.unjudged, abstaining: tally.abstaining,
      labels: tally.labels, meanScore: tally.scores.mean ?? 0)
  }
}

/// What the tool says of the sentences of a group, summed up.
private struct ToneTally: Sendable {
  var articles = 0
  var unjudged = 0
  var abstaining = 0
  /// The sentences of each label.
  var labels = ToneCode.labels.map { _ in 0 }
  var scores = Moments()

  var sentences: Int { labels.reduce(0, +) }

  mutating func add(_ tone: Tone) {
    labels[ToneCode.place(of: tone.label)] += 1
    scores.add(tone.score)
    if tone.abstains { abstaining += 1 }
  }
}
