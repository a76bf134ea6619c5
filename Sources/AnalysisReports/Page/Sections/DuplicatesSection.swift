/// Which articles are one text, whose it likely is, and what copies changed.
struct DuplicatesSection {
  let content: ReportContent
  let duplicates: DuplicatesPart
  let lists: PageLists

  var element: HTMLElement {
    guard duplicates.families > 0 else {
      return .section(
        .duplicates,
        [.paragraph("No article is a copy of another, whole, changed or cut."), counting])
    }
    return .section(
      .duplicates, [.paragraph(summary), counting, kinds] + families + [rest])
  }

  /// Whether the figures of the page leave copies out.
  private var counting: HTMLElement {
    .paragraph(
      duplicates.countsFamiliesOnce
        ? "A family of copies counts once on this page: topics, people, quotations and tone count only its "
          + "original. The list of articles and the tables of articles, quotations and sentences hold all."
        : "Every copy counts on this page: a text that ten outlets printed counts ten times. With "
          + "--count-families a family counts once.", .notice)
  }

  private var summary: String {
    let copies = PageNumber.count(duplicates.copies)
    let all = PageNumber.count(content.articles.count, "article", "articles")
    let areCopies = duplicates.copies == 1 ? "is a copy" : "are copies"
    let families = PageNumber.count(duplicates.families, "text", "texts")
    return
      "\(copies) of \(all) \(areCopies); \(families) went round. A text is a copy when it shares at least a "
      + "third of all runs of four words with the original, or when two thirds of the shorter one "
      + "stand in the longer one. The original is the likely one: the earliest, of these the one with the "
      + "plainest credit of an agency, of these the longest."
  }

  private var kinds: HTMLElement {
    let names = [
      ("exact", "equal, but for signs and spaces"), ("near", "words or sentences changed"),
      ("cut", "shortened"),
    ]
    return PageTable(
      caption: "What copies did with the text",
      columns: [.init("kind"), .init("what it means"), .init("copies", isNumber: true)],
      texts: names.map { kind, meaning in
        [kind, meaning, PageNumber.count(duplicates.rows.count { $0.copy?.kind == kind })]
      }
    ).element
  }

  /// How many families and how many of their copies the page shows.
  private static let (shownFamilies, shownCopies) = (30, 12)

  private var families: [HTMLElement] {
    var groups: [[DuplicateRow]] = []
    for row in duplicates.rows {
      if row.role == .original {
        guard groups.count < Self.shownFamilies else { break }
        groups.append([])
      }
      groups[groups.count - 1].append(row)
    }
    return [.heading("The largest families")]
      + groups.map { rows in
        HTMLElement(
          .details, [],
          [
            HTMLElement(.summary, text: name(of: rows)), original(rows[0]),
            table(of: rows.dropFirst()),
          ])
      }
  }

  private func name(of family: [DuplicateRow]) -> String {
    let outlets = Set(family.compactMap(\.outlet)).count
    let outletText = outlets > 0 ? " in \(PageNumber.count(outlets, "outlet", "outlets"))" : ""
    return "\(family[0].familyID) · \(family[0].title ?? family[0].articleID): "
      + "\(PageNumber.count(family.count, "article", "articles"))\(outletText)"
  }

  private func original(_ row: DuplicateRow) -> HTMLElement {
    let why =
      switch row.reason {
      case "earliest": "it alone has the earliest date"
      case "credit": "of the earliest, it is most plainly an agency’s"
      case "longest": "of the earliest, it is the longest"
      default: "only the order of the input decides"
      }
    return HTMLElement(
      .p, [],
      content: [
        .text("Likely original: "), .element(lead(row)),
        .text(" (\(place(row)); \(why))."),
      ])
  }

  private func place(_ row: DuplicateRow) -> String {
    let parts = [row.outlet, row.date.map(PageNumber.day)].compactMap(\.self)
    return parts.isEmpty ? row.articleID : parts.joined(separator: ", ")
  }

  private func lead(_ row: DuplicateRow) -> HTMLElement {
    .lead(.article, lists.articlePlaces[row.articleID], row.title ?? row.articleID)
  }

  private func table(of copies: ArraySlice<DuplicateRow>) -> HTMLElement {
    let shown = copies.prefix(Self.shownCopies)
    let more =
      shown.count < copies.count
      ? ", the first \(shown.count) of \(PageNumber.count(copies.count))" : ""
    return PageTable(
      caption: "Copies of \(shown.first?.familyID ?? "")\(more)",
      columns: [
        .init("copy"), .init("where"), .init("kind"), .init("kept", isNumber: true),
        .init("words added", isNumber: true), .init("removed", isNumber: true),
        .init("first change"),
      ],
      rows: shown.map { row in
        [
          .element(lead(row)), .text(place(row)), .text(row.copy?.kind ?? ""),
          .text(row.copy.map { PageNumber.share($0.kept) } ?? ""),
          .text(row.copy.map { PageNumber.count($0.words.added) } ?? ""),
          .text(row.copy.map { PageNumber.count($0.words.removed) } ?? ""),
          .text(row.copy?.firstChange ?? ""),
        ]
      }
    ).element
  }

  private var rest: HTMLElement {
    let left = duplicates.families - min(duplicates.families, Self.shownFamilies)
    let before =
      left > 0
      ? "\(PageNumber.count(left, "more family is", "more families are")) in "
      : "All copies, with their similarity: "
    return .note(before, .table(DuplicateRow.schema), "duplicates.csv", ".")
  }
}
