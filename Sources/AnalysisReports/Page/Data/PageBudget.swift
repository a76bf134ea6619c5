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

  /// Where not all lists have room: what quotations may take, what articles, what speakers.
  package var quotations: Int { lists / 20 * 11 }
  package var articles: Int { lists / 20 * 7 }
  package var speakers: Int { lists / 20 * 2 }

  /// How many articles have a point on the map, and how many topics a card and a line in a chart.
  package static let points = 1_500
  package static let topics = 60
}
