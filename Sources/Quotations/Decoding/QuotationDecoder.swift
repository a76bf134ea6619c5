public import Annotation
internal import Encoder
import Glibc
internal import TextCore

/// Reads quotations from the heads of a language model.
///
/// The best spans of content, cue and source are found each for themselves; a part of the content
/// belongs to the cue, and all parts of one cue to the source, that its pieces point to with the
/// highest mean log-probability, or to none where they point to `[CLS]`.
public struct QuotationDecoder: Sendable {
  /// What is added to the log-probability that a piece is outside any span, found on development data:
  /// less finds more.
  public struct Biases: Sendable, Equatable {
    /// For content.
    public var content: Double
    /// For cues.
    public var cue: Double
    /// For sources.
    public var source: Double

    /// Makes biases.
    public init(content: Double = 0, cue: Double = 0, source: Double = 0) {
      self.content = content
      self.cue = cue
      self.source = source
    }

    /// Those in the settings of a model, `bias.content` and so on; 0 where it has none.
    public init(of model: LanguageModel) {
      func bias(_ name: String) -> Double { model.numbers("bias.\(name)")?.first ?? 0 }
      self.init(content: bias("content"), cue: bias("cue"), source: bias("source"))
    }
  }

  private let model: LanguageModel
  private let biases: Biases
  private static let (cueLink, sourceLink) = (0, 1)

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - biases: What to add to the log-probability of no span; nil for what the model asks for.
  public init(_ model: LanguageModel, biases: Biases? = nil) {
    self.model = model
    self.biases = biases ?? Biases(of: model)
  }

  /// The quotations of a window, in the order of their first parts.
  ///
  /// - Complexity: O(pieces of content × pieces of the window).
  public func quotations(in window: WindowReading) -> [ReadQuotation] {
    let scores = window.states.scores(of: model.quotations)
    let contents = window.spans(in: scores, labels: 0..<3, biases.content)
    guard !contents.isEmpty else { return [] }
    let cues = window.spans(in: scores, labels: 3..<6, biases.cue)
    let sources = window.spans(in: scores, labels: 6..<9, biases.source)
    let links = window.states.links(of: model.links)

    var groups: [Group] = []
    for content in contents {
      let toCue = links.meanLogProbabilities(from: content.places, kind: Self.cueLink)
      let cue = Self.target(among: cues, toCue)
      let toSource = links.meanLogProbabilities(from: content.places, kind: Self.sourceLink)
      let part = Part(content: content, cueLink: cue.logProbability, toSource: toSource)
      if let span = cue.span, let group = groups.firstIndex(where: { $0.cue == span }) {
        groups[group].parts.append(part)
      } else {
        groups.append(Group(cue: cue.span, parts: [part]))
      }
    }
    return groups.compactMap { quotation($0, sources: sources, in: window) }
  }

  /// A part of a quotation's content.
  private struct Part {
    let content: LabelledSpan
    let cueLink: Double
    let toSource: [Double]
  }

  /// The parts of a quotation that one cue reports.
  private struct Group {
    let cue: LabelledSpan?
    var parts: [Part]
  }

  private func quotation(
    _ group: Group, sources: [LabelledSpan], in window: WindowReading
  ) -> ReadQuotation? {
    let share = 1 / Double(group.parts.count)
    let toSource = window.ranges.indices.map { place in
      group.parts.reduce(0) { $0 + $1.toSource[place] } * share
    }
    let source = Self.target(among: sources, toSource)
    let content = group.parts.compactMap { window.bytes(of: $0.content.places) }
    guard !content.isEmpty else { return nil }
    let labels = group.parts.reduce(0) { $0 + log($1.content.probability) } * share
    let toCue = group.parts.reduce(0) { $0 + $1.cueLink } * share
    return ReadQuotation(
      content: content, cue: group.cue.flatMap { window.bytes(of: $0.places) },
      source: source.span.flatMap { window.bytes(of: $0.places) },
      origin: .model(.init(content: labels, cue: toCue, source: source.logProbability)))
  }

  /// The span that is pointed to, or nil where `[CLS]`, the first place, is.
  private static func target(
    among spans: [LabelledSpan], _ logProbabilities: [Double]
  ) -> (span: LabelledSpan?, logProbability: Double) {
    var best: (span: LabelledSpan?, logProbability: Double) = (nil, logProbabilities[0])
    for span in spans {
      let value = logProbabilities[span.places].max() ?? -.infinity
      if value > best.logProbability { best = (span, value) }
    }
    return best
  }
}
