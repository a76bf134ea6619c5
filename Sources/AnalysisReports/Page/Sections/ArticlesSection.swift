/// The articles, each with its quotations.
struct ArticlesSection {
  let content: ReportContent
  let lists: PageLists

  var element: HTMLElement {
    let all = content.articles.count
    let note =
      lists.shown.articles == all
      ? "All \(PageNumber.count(all, "article", "articles")), also in "
      : "\(PageNumber.count(lists.shown.articles)) of \(PageNumber.count(all, "article", "articles")): "
        + "those of the quotations on this page, the typical ones of each topic, then the first of the "
        + "others. All are in "
    return .section(
      .articles,
      [
        .note(note, .table(ArticleRow.schema), "articles.csv", "."),
        ListElement(
          key: "articles", search: "headline, identifier, file", filters: content.listFilters,
          orders: orders, columns: nil, table: ArticleRow.schema
        ).element,
      ])
  }

  private var orders: [(key: String, label: String)] {
    var orders = [("", "as read"), ("title", "headline")]
    if content.reading.dates != nil {
      orders += [("date", "oldest first"), ("newest", "newest first")]
    }
    if content.people != nil { orders.append(("quotations", "most quotations first")) }
    if content.tone != nil {
      orders += [("negative", "most negative first"), ("positive", "most positive first")]
    }
    return orders.map { (key: $0.0, label: $0.1) }
  }
}
