/// How all this was found out, how well that works, and what it cannot tell.
struct MethodSection {
  let content: ReportContent

  private var method: MethodPart { content.method }

  var element: HTMLElement {
    .section(
      .method,
      [
        .paragraph(
          "Made by Dateline \(method.version) on one machine, without a network. The same input, options "
            + "and seed give the same report."),
        .note(
          "Everything that is needed to repeat it, with the digests of all files that were read, is in ",
          .file(.run), "run.json", "; what each column of each table means is in datapackage.json."),
        .heading("Limits"), HTMLElement(.ul, [], limits.map { HTMLElement(.li, text: $0) }),
      ] + models + [
        .heading("Choices"), values("The options of the run", method.options),
        .heading("What was found out on the way"), values("Results", method.results),
      ])
  }

  private var limits: [String] {
    var limits: [String] = []
    if content.topics != nil {
      limits += [
        "Topics are groups of articles with alike words. Their number and borders are a choice; articles that fit weakly are marked.",
        "A topic’s label is made of the words that set it off. It is no summary.",
      ]
    }
    if let duplicates = content.duplicates {
      limits.append(
        duplicates.countsFamiliesOnce
          ? "Figures take of a family of copies only the original, which is chosen by date, credit and length; where it first stood may be outside of this collection."
          : "Copies of one text count one by one: what an agency wrote weighs as often as it was printed."
      )
    }
    if content.people != nil {
      limits += [
        "Who said what is read by a model and wrong at times, more often where a quotation is indirect. Check a quotation in its article before you publish it.",
        "One name is one speaker in all articles. Two people of one name are one speaker here, and one person under two names is two.",
        "To be quoted often is not to be right, nor to be given room: length, place and wording count, too.",
      ]
    }
    if content.tone != nil {
      limits += [
        "Tone is that of the words. It is neither the author’s opinion nor a judgement of the matter; irony and what readers know besides are missed."
      ]
    }
    limits.append(
      "Intervals and shares speak of these articles. Whether they stand for others depends on how they were chosen."
    )
    return limits
  }

  private var models: [HTMLElement] {
    method.models.flatMap { model -> [HTMLElement] in
      var parts: [HTMLElement] = [
        .heading("The model “\(model.name)”, and how well it was measured to do"),
        HTMLElement(
          .p, [.classes(.muted)],
          content: [
            .text("SHA-256 of its manifest: "), .element(HTMLElement(.code, text: model.digest)),
          ]),
      ]
      if model.scores.isEmpty {
        parts.append(.paragraph("No card with measured scores lies beside it."))
      }
      parts += model.scores.map { passage -> HTMLElement in
        switch passage {
        case .text(let text): .paragraph(text)
        case .table(let head, let rows):
          PageTable(
            caption: "What was measured",
            columns: head.enumerated().map { .init($0.element, isNumber: $0.offset > 0) },
            texts: rows.map { row in
              head.indices.map { $0 < row.count ? row[$0] : "" }
            }
          ).element
        }
      }
      if !model.limits.isEmpty {
        parts.append(.paragraph("Its limits:"))
        parts.append(HTMLElement(.ul, [], model.limits.map { HTMLElement(.li, text: $0) }))
      }
      return parts
    }
  }

  private func values(_ caption: String, _ values: [(name: String, value: String)]) -> HTMLElement {
    PageTable(
      caption: caption, columns: [.init("name"), .init("value")],
      rows: values.map { [.element(HTMLElement(.code, text: $0.name)), .text($0.value)] }
    ).element
  }
}
