import Annotation
import TextCore

/// Says who each quotation is from.
///
/// The speaker is the person of the source mention. A quotation in marks that nothing reports is from
/// the speaker before it in its paragraph, or of the paragraph before.
struct SpeakerAttribution {
  private let people: ArticlePeople

  init(_ people: ArticlePeople) { self.people = people }

  /// The quotations, by the start of their content, with their speakers.
  func attributed(_ quotations: [Quotation]) -> [AttributedQuotation] {
    var before: (speaker: Person, paragraph: Int)?
    return quotations.map { quotation in
      var speaker = quotation.source.first.flatMap(people.speaker(of:))
      if quotation.source.isEmpty, quotation.type == .direct, let before,
        quotation.paragraph - before.paragraph <= 1
      {
        speaker = before.speaker
      }
      before = speaker.map { ($0, quotation.paragraph) }
      return AttributedQuotation(quotation, speaker: speaker)
    }
  }
}
