public import Annotation
public import Encoder
public import NumericCore
internal import TextCore

/// Reads articles with a language model: tags, names, people, quotations and their speakers, in one pass
/// of the encoder.
///
/// ```swift
/// let reader = AttributionReader(try LanguageModel(readingFrom: "Models/english"))
/// for article in reader.read([ReadableText(bytes: Array(text.utf8))]) {
///   for found in article.quotations { print(found.speaker?.name ?? "?", found.quotation) }
/// }
/// ```
public struct AttributionReader: Sendable {
  private let model: LanguageModel
  private let words: AnnotationReader
  private let decoder: QuotationDecoder
  private let confidence: QuotationConfidence

  /// Makes a reader.
  public init(_ model: LanguageModel) {
    self.model = model
    words = AnnotationReader(model)
    decoder = QuotationDecoder(model)
    confidence = QuotationConfidence(model)
  }

  /// Reads articles.
  ///
  /// - Parameters:
  ///   - texts: The articles, held at once: give a long stream in batches.
  ///   - parallelism: The threads to use; the result does not depend on them, nor on the other texts.
  /// - Returns: What each article tells, in order.
  public func read(
    _ texts: [ReadableText], parallelism: Parallelism = .single
  ) -> [ArticleAttributions] {
    read(texts, parallelism: parallelism) { _ in () }.map(\.attributions)
  }

  /// Reads articles, and gives what somebody else makes of each window in the same pass of the encoder.
  ///
  /// - Parameters:
  ///   - texts: The articles, held at once: give a long stream in batches.
  ///   - parallelism: The threads to use; the result does not depend on them, nor on the other texts.
  ///   - top: The highest layers that the body reads: `.branch` where it reads tone.
  ///   - body: Makes a part of a window; it runs on any thread.
  /// - Returns: What each article tells, with the parts of its windows, in order.
  public func read<Part: Sendable>(
    _ texts: [ReadableText], parallelism: Parallelism = .single, top: EncoderTop = .trunk,
    also body: @Sendable (WindowReading) -> Part
  ) -> [(attributions: ArticleAttributions, parts: [Part])] {
    let documents = parallelism.map(blocks: texts.count) { texts[$0].divided }
    let parts = model.read(texts, top: top, parallelism: parallelism) { number, window in
      (
        words: words.part(of: window, words: documents[number].words),
        quotations: decoder.quotations(in: window), own: body(window)
      )
    }
    return parallelism.map(blocks: texts.count) { number in
      let annotation = words.annotation(
        of: documents[number].document, words: documents[number].words,
        parts: parts[number].map(\.words))
      return (
        attributions(annotation, parts[number].flatMap(\.quotations)), parts[number].map(\.own)
      )
    }
  }

  private func attributions(
    _ annotation: ArticleAnnotation, _ read: [ReadQuotation]
  ) -> ArticleAttributions {
    let (quotations, answers) = QuotationAssembly(annotation, confidence: confidence)
      .quotations(read)
    let people = PeopleFinder().people(
      in: annotation.document, entities: annotation.entities,
      quotations: quotations.map(\.speech), tags: annotation.tokenTags)
    return ArticleAttributions(
      annotation: annotation, people: people,
      quotations: SpeakerAttribution(people, in: annotation.document).attributed(
        quotations, answers: answers))
  }
}

extension Quotation {
  /// What the people of the article need to know of it.
  fileprivate var speech: QuotedSpeech {
    QuotedSpeech(content: content, source: source.first, isVerbatim: type != .indirect)
  }
}
