import Annotation
import Corpora
import TaggedText
import TextCore

/// The paragraphs of an article as a language model reads them.
struct ReadableParts {
  /// What may quote somebody: all lines without bylines, credits and footers.
  ///
  /// A dateline stays at the head of its paragraph, as the model has seen it.
  let quotable: ReadableText
  /// Bylines, credits and footers.
  let asides: ReadableText

  /// Parts an article.
  init(_ article: Article) {
    let apart = article.blocks.filter {
      switch $0.kind {
      case .byline, .credit, .footer: true
      case .headline, .dateline, .caption, .body: false
      }
    }.map(\.range)
    var quotable: [ByteRange] = []
    var asides: [ByteRange] = []
    var next = 0
    for paragraph in Paragraphs.split(article.text) {
      var start = paragraph.start
      while next < apart.count, apart[next].end <= start { next += 1 }
      for block in apart[next...].prefix(while: { $0.start < paragraph.end }) {
        if start < block.start { quotable.append(ByteRange(start, block.start)) }
        let end = min(block.end, paragraph.end)
        if max(start, block.start) < end {
          asides.append(ByteRange(max(start, block.start), end))
        }
        start = max(start, block.end)
      }
      if start < paragraph.end { quotable.append(ByteRange(start, paragraph.end)) }
    }
    self.quotable = ReadableText(bytes: article.text, paragraphs: quotable)
    self.asides = ReadableText(bytes: article.text, paragraphs: asides)
  }

  /// Takes all of a text that was divided into sentences and words before.
  init(whole text: CoNLLUText) {
    func range(_ bytes: Range<Int>) -> ByteRange { ByteRange(bytes.lowerBound, bytes.upperBound) }
    quotable = ReadableText(
      bytes: text.bytes, paragraphs: text.paragraphs.map(range),
      given: GivenWords(
        ranges: text.words.map(range), sentences: text.sentenceWords.filter { !$0.isEmpty }))
    asides = ReadableText(bytes: text.bytes, paragraphs: [])
  }
}
