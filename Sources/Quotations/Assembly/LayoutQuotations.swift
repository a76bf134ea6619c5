import TextCore

/// Quotations that the layout of a text gives for certain: turns of transcripts and signed quotations.
///
/// What a turn or a signed quotation holds as a whole is one quotation, whose source is the label or the
/// signature; what the model read as the same words is replaced. The label `A` names nobody. A
/// paragraph without a label between two turns goes on with the one before; a bracket at its beginning,
/// such as "(Crosstalk)", is not spoken. An interviewer's questions, labelled `Q:`, are the outlet's own
/// text and no quotations.
struct LayoutQuotations {
  private let document: Document
  private let quoted: QuotedSpans

  /// The Dice coefficient of bytes from which on two quotations are of the same words.
  private static let sameWords = 0.5

  init(_ document: Document, quoted: QuotedSpans) {
    self.document = document
    self.quoted = quoted
  }

  /// The quotations that the model read, those of the layout in their place or added.
  ///
  /// - Complexity: O(tokens + quotations · log).
  func completed(_ read: [ReadQuotation]) -> [ReadQuotation] {
    let turns = TranscriptLayout.turns(in: document)
    let signed = PressReleaseLayout.signedQuotations(in: document, quoted: quoted)
    guard !turns.isEmpty || !signed.isEmpty else { return read }
    let spoken = spokenTurns(turns)
    let questions = turns.filter { $0.role == .question }.map(\.speech)
    let added =
      spoken
      + signed.map {
        ReadQuotation(content: $0.content, cue: nil, source: $0.source, origin: .labelled)
      }
    let index = ContentIndex(added.map(\.content))
    let kept = read.filter { quotation in
      !isAsked(quotation.content, in: questions)
        && !index.holdsContent(like: quotation.content, by: Self.sameWords)
    }
    return kept + added
  }

  /// Whether content lies in one of some questions, ascending and disjoint.
  private func isAsked(_ content: [ByteRange], in questions: [ByteRange]) -> Bool {
    let place = ByteOverlap.firstPlace(in: questions, endingAfter: content[0].start)
    return place < questions.count && content.allSatisfy { questions[place].contains($0) }
  }

  /// A quotation for each paragraph that was said by somebody with a label.
  private func spokenTurns(_ turns: [TranscriptTurn]) -> [ReadQuotation] {
    var quotations: [ReadQuotation] = []
    for (turn, next) in zip(turns, turns.dropFirst().map(Optional.some) + [nil]) {
      guard turn.role != .question else { continue }
      let further = next.map { Array(turn.paragraph + 1..<$0.paragraph) } ?? []
      let parts = [turn.speech] + further.map { document.paragraphs[$0] }
      quotations += parts.compactMap(spoken).map { part in
        turn.role == .answer
          ? ReadQuotation(content: [part], cue: nil, source: nil, origin: .answer)
          : ReadQuotation(content: [part], cue: nil, source: turn.label, origin: .labelled)
      }
    }
    return quotations
  }

  private static let brackets: [(opening: Unicode.Scalar, closing: Unicode.Scalar)] = [
    ("(", ")"), ("[", "]"),
  ]

  /// What is spoken of a part: all but a bracket at its beginning; nil where no word is left.
  private func spoken(_ part: ByteRange) -> ByteRange? {
    var tokens = document.tokenPositions(in: part)
    guard let first = tokens.first else { return nil }
    for (opening, closing) in Self.brackets where document.isSign(opening, first) {
      guard let end = tokens.first(where: { document.isSign(closing, $0) }) else { return nil }
      tokens = end + 1..<tokens.upperBound
    }
    guard tokens.contains(where: { document.tokenKinds[$0] == .word }) else { return nil }
    return ByteRange(Int(document.tokenStarts[tokens.lowerBound]), part.end)
  }
}
