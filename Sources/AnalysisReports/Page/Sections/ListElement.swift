/// A list that the script fills, with what narrows and orders it.
struct ListElement {
  /// What a list can be narrowed by.
  struct Filter {
    let key: String
    let label: String
    /// What is chosen when nothing is.
    let all: String
  }

  /// The name that the script knows it by.
  let key: String
  /// What is searched.
  let search: String
  let filters: [Filter]
  /// The orders by the names that the script knows them by, the first without one of its own.
  let orders: [(key: String, label: String)]
  /// The heads of a table; nil for a list.
  let columns: [PageTable.Column]?
  /// Where all of it stands.
  let table: TableSchema

  var element: HTMLElement {
    HTMLElement(
      .div,
      [
        .classes(.list), .hook(.list), HTMLAttribute(.key, key), HTMLAttribute(.tabindex, "-1"),
        HTMLAttribute(.role, "region"), HTMLAttribute(.label, "List of \(key)"),
      ],
      [
        noScript, HTMLElement(.div, [.classes(.controls)], controls),
        HTMLElement(
          .p, [.classes(.muted), .hook(.status), HTMLAttribute(.role, "status")], []),
        rows,
        HTMLElement(
          .p, [], [button(.more, "Show more")]),
      ])
  }

  private var noScript: HTMLElement {
    HTMLElement(
      .noscript, [],
      [
        .note(
          "This list needs the page's script. All of it is in ", .table(table), "\(table.name).csv",
          ".")
      ])
  }

  private var controls: [HTMLElement] {
    let searching = HTMLElement(
      .label, [],
      content: [
        .text("Search"),
        .element(
          HTMLElement(
            .input,
            [
              HTMLAttribute(.type, "search"), .hook(.search), HTMLAttribute(.placeholder, search),
            ])),
      ])
    let narrowing = filters.map { filter in
      select(
        filter.label, [.hook(.filter), HTMLAttribute(.key, filter.key)], [("", filter.all)])
    }
    let ordering = select("Order", [.hook(.order)], orders)
    return [searching] + narrowing + [ordering, button(.clear, "Show all")]
  }

  private func select(
    _ label: String, _ attributes: [HTMLAttribute], _ options: [(key: String, label: String)]
  ) -> HTMLElement {
    HTMLElement(
      .label, [],
      content: [
        .text(label),
        .element(
          HTMLElement(
            .select, attributes,
            options.map { HTMLElement(.option, [HTMLAttribute(.value, $0.key)], text: $0.label) })),
      ])
  }

  private func button(_ hook: PageHook, _ text: String) -> HTMLElement {
    HTMLElement(
      .button, [HTMLAttribute(.type, "button"), .hook(hook), HTMLAttribute(.hidden, "")], text: text
    )
  }

  private var rows: HTMLElement {
    guard let columns else { return HTMLElement(.ol, [.classes(.rows), .hook(.rows)]) }
    let head = columns.map { column in
      HTMLElement(
        .th, [HTMLAttribute(.scope, "col")] + (column.isNumber ? [.classes(.number)] : []),
        text: column.title)
    }
    return HTMLElement(
      .div, [.classes(.scroll)],
      [
        HTMLElement(
          .table, [],
          [
            HTMLElement(.thead, [], [HTMLElement(.tr, [], head)]),
            HTMLElement(.tbody, [.hook(.rows)]),
          ])
      ])
  }
}
