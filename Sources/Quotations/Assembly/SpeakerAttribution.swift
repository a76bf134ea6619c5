import Annotation
import TextCore

/// Says who each quotation is from.
///
/// The speaker is the person of the source mention. A quotation in marks that nothing reports is from
/// the speaker before it in its paragraph, or of the paragraph before. Answers of an interview are from
/// the person whom a question addresses by name, else the one person who is named in the paragraph before
/// the interview, else the one whom the text names most often before the first of them.
struct SpeakerAttribution {
  private let people: ArticlePeople
  private let document: Document

  init(_ people: ArticlePeople, in document: Document) {
    self.people = people
    self.document = document
  }

  /// The quotations, by the start of their content, with their speakers.
  ///
  /// - Parameters:
  ///   - quotations: The quotations in order.
  ///   - answers: Where the content of those starts that answer an interviewer.
  /// - Returns: The same quotations in the same order.
  func attributed(_ quotations: [Quotation], answers: Set<Int>) -> [AttributedQuotation] {
    let interviewed = answers.min().flatMap { first in
      let turns = TranscriptLayout.turns(in: document)
      return addressed(in: turns) ?? introduced(before: turns) ?? mostNamed(before: first)
    }
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

  /// The person whose name stands between a comma and the mark that ends a question.
  private func addressed(in turns: [TranscriptTurn]) -> Person? {
    let questions = turns.filter { $0.role == .question }.map(\.speech)
    return people.people.first { person in
      person.kind == .person && person.name != nil
        && person.mentions.contains { mention in
          mention.kind == .name && questions.contains { $0.contains(mention.range) }
            && isAddress(mention.range)
        }
    }
  }

  /// Whether a comma, and perhaps a title, stands before a name and "?" after it.
  private func isAddress(_ name: ByteRange) -> Bool {
    let tokens = document.tokenPositions(in: name)
    guard let first = tokens.first, tokens.upperBound < document.tokenCount,
      document.isSign("?", tokens.upperBound)
    else { return false }
    return (max(0, first - 2)..<first).contains { document.isSign(",", $0) }
  }

  /// The only person who is named in the paragraph before the first turn.
  private func introduced(before turns: [TranscriptTurn]) -> Person? {
    guard let first = turns.first, first.paragraph > 0 else { return nil }
    let paragraph = document.paragraphs[first.paragraph - 1]
    let named = people.people.filter { person in
      person.kind == .person && person.name != nil && !person.isPlural
        && person.mentions.contains { $0.kind == .name && paragraph.contains($0.range) }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// The person by name with most mentions before an offset, of several the first.
  private func mostNamed(before offset: Int) -> Person? {
    let named = people.people.filter { $0.kind == .person && $0.name != nil && !$0.isPlural }
    let counts = named.map { person in person.mentions.count { $0.range.start < offset } }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { named[$0] }
  }
}
