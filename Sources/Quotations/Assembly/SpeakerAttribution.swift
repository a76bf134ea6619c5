import Annotation
import TextCore

/// Says who each quotation is from.
///
/// The speaker is the person of the source mention. A quotation in marks that nothing reports is from
/// the speaker before it in its paragraph, or of the paragraph before. Answers of an interview are from
/// the person whom the text names most often before the first of them.
struct SpeakerAttribution {
  private let people: ArticlePeople

  init(_ people: ArticlePeople) { self.people = people }

  /// The quotations, by the start of their content, with their speakers.
  ///
  /// - Parameters:
  ///   - quotations: The quotations in order.
  ///   - answers: Where the content of those starts that answer an interviewer.
  /// - Returns: The same quotations in the same order.
  func attributed(_ quotations: [Quotation], answers: Set<Int>) -> [AttributedQuotation] {
    let interviewed = answers.min().flatMap(mostNamed(before:))
    var before: (speaker: Person, paragraph: Int)?
    return quotations.map { quotation in
      var speaker = quotation.source.first.flatMap(people.speaker(of:))
      if answers.contains(quotation.content[0].start) {
        speaker = interviewed
      } else if quotation.source.isEmpty, quotation.type == .direct, let before,
        quotation.paragraph - before.paragraph <= 1
      {
        speaker = before.speaker
      }
      before = speaker.map { ($0, quotation.paragraph) }
      return AttributedQuotation(quotation, speaker: speaker)
    }
  }

  /// The person by name with most mentions before an offset, of several the first.
  private func mostNamed(before offset: Int) -> Person? {
    let named = people.people.filter { $0.kind == .person && $0.name != nil && !$0.isPlural }
    let counts = named.map { person in person.mentions.count { $0.range.start < offset } }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { named[$0] }
  }
}
