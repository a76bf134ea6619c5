/// Parts that the sections of a page are made of.
extension HTMLElement {
  /// A paragraph.
  static func paragraph(_ text: String, _ looks: PageClass...) -> HTMLElement {
    HTMLElement(.p, looks.isEmpty ? [] : [.classes(looks)], text: text)
  }

  /// A section that the navigation leads to.
  static func section(_ part: PagePart, _ content: [HTMLElement]) -> HTMLElement {
    HTMLElement(
      .section, [.id(part.rawValue), HTMLAttribute(.labelledBy, "\(part.rawValue)-head")],
      [HTMLElement(.h2, [.id("\(part.rawValue)-head")], text: part.title)] + content)
  }

  /// A heading inside of a section.
  static func heading(_ text: String) -> HTMLElement { HTMLElement(.h3, text: text) }

  /// Numbers with their names.
  static func facts(_ facts: [(name: String, value: String)]) -> HTMLElement {
    HTMLElement(
      .dl, [.classes(.facts)],
      facts.map { fact in
        HTMLElement(
          .div, [], [HTMLElement(.dt, text: fact.name), HTMLElement(.dd, text: fact.value)])
      })
  }

  /// A chart at two widths, its caption, and the table behind it.
  static func figure(
    _ identifier: String, caption: String, table: PageTable,
    draw: (_ width: Double, _ identifier: String) -> ChartDrawing
  ) -> HTMLElement {
    HTMLElement(
      .figure, [],
      [
        HTMLElement(
          .div, [.classes(.wide)], content: [.drawing(draw(860, "\(identifier)-wide"))]),
        HTMLElement(
          .div, [.classes(.narrow)], content: [.drawing(draw(340, "\(identifier)-narrow"))]),
        HTMLElement(.figcaption, text: caption),
        HTMLElement(
          .details, [],
          [HTMLElement(.summary, text: "The figures as a table"), table.element]),
      ])
  }

  /// A button that leads elsewhere on the page.
  static func lead(_ hook: PageHook, _ place: Int?, _ text: String) -> HTMLElement {
    guard let place else { return HTMLElement(.span, text: text) }
    return HTMLElement(
      .button,
      [
        HTMLAttribute(.type, "button"), .classes(.linklike), .hook(hook),
        HTMLAttribute(.number, String(place)),
      ], text: text)
  }

  /// Elements with a text between them.
  static func joined(_ elements: [HTMLElement], by separator: String) -> [Content] {
    elements.enumerated().flatMap { place, element -> [Content] in
      place == 0 ? [.element(element)] : [.text(separator), .element(element)]
    }
  }

  /// A text that names a file of the report, with a link to it.
  static func note(_ before: String, _ link: PageLink, _ name: String, _ after: String = "")
    -> HTMLElement
  {
    HTMLElement(
      .p, [.classes(.muted)],
      content: [
        .text(before), .element(HTMLElement(.a, [.link(to: link)], text: name)), .text(after),
      ])
  }
}

/// A table of a page.
struct PageTable {
  /// A head, and whether its cells hold numbers.
  struct Column {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  private let caption: String
  private let columns: [Column]
  private let rows: [[HTMLElement.Content]]

  /// Makes a table; the first cell of a row is its head.
  init(caption: String, columns: [Column], rows: [[HTMLElement.Content]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// Makes a table of texts.
  init(caption: String, columns: [Column], texts: [[String]]) {
    self.init(
      caption: caption, columns: columns,
      rows: texts.map { $0.map(HTMLElement.Content.text) })
  }

  var element: HTMLElement {
    let head = columns.map { column in
      HTMLElement(
        .th, [HTMLAttribute(.scope, "col")] + (column.isNumber ? [.classes(.number)] : []),
        text: column.title)
    }
    let body = rows.map { row in
      HTMLElement(
        .tr, [],
        zip(columns, row).enumerated().map { place, cell in
          let look: [HTMLAttribute] = cell.0.isNumber ? [.classes(.number)] : []
          return place == 0
            ? HTMLElement(.th, [HTMLAttribute(.scope, "row")] + look, content: [cell.1])
            : HTMLElement(.td, look, content: [cell.1])
        })
    }
    return HTMLElement(
      .div,
      [
        .classes(.scroll), HTMLAttribute(.tabindex, "0"), HTMLAttribute(.role, "region"),
        HTMLAttribute(.label, caption),
      ],
      [
        HTMLElement(
          .table, [],
          [
            HTMLElement(.caption, text: caption),
            HTMLElement(.thead, [], [HTMLElement(.tr, [], head)]),
            HTMLElement(.tbody, [], body),
          ])
      ])
  }
}

/// The sections of a page, in order.
enum PagePart: String, CaseIterable {
  case overview, topics, people, tone, comparison, duplicates, articles, method

  var title: String {
    switch self {
    case .overview: "Overview"
    case .topics: "Topics"
    case .people: "People"
    case .tone: "Tone"
    case .duplicates: "Duplicates"
    case .comparison: "Comparison"
    case .articles: "Articles"
    case .method: "Method and limits"
    }
  }
}

extension ReportContent {
  /// Whether figures take of a family of copies only the original.
  var countsFamiliesOnce: Bool { duplicates?.countsFamiliesOnce ?? false }

  /// What a figure says of that.
  var countingNote: String {
    countsFamiliesOnce ? " Of a family of copies only the original counts." : ""
  }
}
