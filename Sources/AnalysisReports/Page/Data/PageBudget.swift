/// How large a page may be: a megabyte, and one for every thousand articles, up to what a browser opens
/// without delay.
package struct PageBudget: Sendable, Equatable {
  /// The bytes of the whole page.
  package let total: Int
  /// The bytes of the lists that its script shows.
  package let lists: Int

  private static let megabyte = 1_000_000
  private static let most = 16 * megabyte

  /// Sets limits for a number of articles.
  package init(articles: Int) {
    total = min(max(Self.megabyte, articles * 1_000), Self.most)
    // A quarter is for charts and their tables.
    lists = total / 4 * 3
  }

  private init(total: Int, lists: Int) {
    self.total = total
    self.lists = lists
  }

  /// The same page with another room for its lists.
  package func leaving(forLists bytes: Int) -> PageBudget {
    PageBudget(total: total, lists: max(0, bytes))
  }

  /// Where not all lists have room: what quotations may take, what articles, what speakers.
  package var quotations: Int { lists / 20 * 11 }
  package var articles: Int { lists / 20 * 7 }
  package var speakers: Int { lists / 20 * 2 }

  /// How many articles have a point on a map, wide or narrow, and how many topics a card.
  package static let points = (wide: 1_000, narrow: 400)
  package static let topics = 60
}
