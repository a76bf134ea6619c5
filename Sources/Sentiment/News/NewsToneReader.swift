public import Annotation
internal import Encoder
internal import NumericCore

/// Reads tone from the heads of a language model, a window at a time.
public struct NewsToneReader: Sendable {
  private let model: LanguageModel

  /// Makes a reader.
  public init(_ model: LanguageModel) { self.model = model }

  /// Reads the pieces of a window.
  ///
  /// - Complexity: O(pieces · width of the model).
  public func part(of window: WindowReading) -> PieceTones.Part {
    let heads = [model.toneOfMention, model.toneOfContext, model.toneOfSentence]
      .map(window.states.scores(of:))
    var part = PieceTones.Part()
    for (place, range) in window.ranges.enumerated() {
      guard let range else { continue }
      part.ranges.append(range)
      for scores in heads { part.scores += scores.row(place) }
    }
    return part
  }
}
