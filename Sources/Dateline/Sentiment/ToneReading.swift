import Annotation
import Corpora
import Quotations
import Sentiment
import TextCore

/// Judges one article after the other: sentences, people, quotations.
struct ToneReading {
  private let judge: NewsTone?
  private let valence: ValenceScorer
  private let means: (passages: ToneMeans, targets: ToneMeans)

  init(judge: NewsTone?, valence: ValenceScorer) {
    self.judge = judge
    self.valence = valence
    let least = judge?.leastConfidence ?? (passage: 0, target: 0)
    means = (
      ToneMeans(leastConfidence: least.passage, scale: valence.scale),
      ToneMeans(leastConfidence: least.target, scale: valence.scale)
    )
  }

  /// Judges an article by its words alone.
  func tones(of article: Article) -> ArticleTones {
    var reader = valence.makeReader()
    let document = Document(text: article.text)
    var sentences: [SentenceTone] = []
    for range in Self.sentences(of: document, in: ReadableParts(article).quotable.paragraphs) {
      let words = reader.read(article.text, in: range)
      sentences.append(
        SentenceTone(range: range, voice: nil, speaker: nil, tone: words.tone, valence: words))
    }
    return ArticleTones(
      article: article, sentences: sentences, targets: [], quotations: [], attributions: nil,
      means: means.passages)
  }

  /// Judges an article by what a language model has read.
  func tones(
    of article: Article, _ attributions: ArticleAttributions, _ pieces: PieceTones,
    target: ByteRange?
  ) -> ArticleTones {
    guard let judge else { return tones(of: article) }
    var reader = valence.makeReader()
    let document = attributions.annotation.document
    let voices = QuotedVoices(attributions.quotations)
    let paragraphs = article.judgedText(target: target).paragraphs
    let sentences = Self.sentences(of: document, in: paragraphs).map { range in
      let words = reader.read(article.text, in: range)
      let (voice, speaker) = voices.voice(of: range)
      return SentenceTone(
        range: range, voice: voice, speaker: speaker,
        tone: judge.tone(of: [range], in: pieces, valence: words), valence: words)
    }
    let targets =
      if let target {
        [self.target(nil, [target], sentences, judge, pieces)].compactMap(\.self)
      } else {
        attributions.people.people.filter { $0.name != nil }.compactMap {
          self.target($0, $0.mentions.map(\.range), sentences, judge, pieces)
        }
      }
    let quotations = attributions.quotations.map { found in
      QuotationTone(
        found: found,
        tone: judge.tone(
          of: found.quotation.content, in: pieces,
          valence: reader.read(article.text, in: found.quotation.content)))
    }
    return ArticleTones(
      article: article, sentences: sentences, targets: targets, quotations: quotations,
      attributions: attributions, means: means.passages)
  }

  /// How the sentences with a mention speak of somebody; nil where the mentions stand outside of what was
  /// read.
  private func target(
    _ person: Person?, _ mentions: [ByteRange], _ sentences: [SentenceTone], _ judge: NewsTone,
    _ pieces: PieceTones
  ) -> TargetTone? {
    let mentions = mentions.sorted()
    var found: [SentenceTone] = []
    var next = 0
    for sentence in sentences {
      while next < mentions.count, mentions[next].end <= sentence.range.start { next += 1 }
      let inside = mentions[next...].prefix { $0.start < sentence.range.end }
      guard !inside.isEmpty else { continue }
      let tone = judge.tone(
        toward: Array(inside), in: sentence.range, of: pieces, valence: sentence.valence)
      found.append(
        SentenceTone(
          range: sentence.range, voice: sentence.voice, speaker: sentence.speaker, tone: tone,
          valence: sentence.valence))
    }
    guard let first = mentions.first, !found.isEmpty else { return nil }
    return TargetTone(
      person: person, mention: first, sentences: found,
      tone: means.targets.mean(found.compactMap(\.tone)))
  }

  /// The sentences of the paragraphs that are read; of a sentence that is read in part, the part.
  static func sentences(of document: Document, in paragraphs: [ByteRange]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var next = 0
    for number in 0..<document.sentences.count {
      let sentence = document.range(ofSentence: number)
      while next < paragraphs.count, paragraphs[next].end <= sentence.start { next += 1 }
      guard next < paragraphs.count else { break }
      let start = max(sentence.start, paragraphs[next].start)
      let end = min(sentence.end, paragraphs[next].end)
      if start < end { ranges.append(ByteRange(start, end)) }
    }
    return ranges
  }
}

/// Which of an article's bytes are what somebody is quoted with.
private struct QuotedVoices {
  /// The parts of all quotations, by their start.
  private let parts: [(range: ByteRange, speaker: Person?)]
  /// The furthest end of the parts so far.
  private let lastEnds: [Int]

  init(_ quotations: [AttributedQuotation]) {
    parts = quotations.flatMap { found in
      found.quotation.content.map { (range: $0, speaker: found.speaker) }
    }.sorted { $0.range < $1.range }
    var last = 0
    lastEnds = parts.map { part in
      last = max(last, part.range.end)
      return last
    }
  }

  /// Whose words a sentence gives: those of quotations when they hold at least half of its bytes.
  func voice(of sentence: ByteRange) -> (Voice, Person?) {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if lastEnds[middle] > sentence.start { high = middle } else { low = middle + 1 }
    }
    var (covered, end) = (0, sentence.start)
    var longest: (bytes: Int, speaker: Person?) = (0, nil)
    for part in parts[low...].prefix(while: { $0.range.start < sentence.end }) {
      let first = max(end, part.range.start)
      let last = min(sentence.end, part.range.end)
      guard last > first else { continue }
      covered += last - first
      end = last
      if last - first > longest.bytes { longest = (last - first, part.speaker) }
    }
    guard 2 * covered >= sentence.count else { return (.author, nil) }
    return (.quotation, longest.speaker)
  }
}

extension Article {
  /// What of the text is judged: what may quote somebody, or, where a record names the place of its target,
  /// all of it.
  func judgedText(target: ByteRange?) -> ReadableText {
    target == nil
      ? ReadableParts(self).quotable : ReadableText(bytes: text, paragraphs: Paragraphs.split(text))
  }
}
