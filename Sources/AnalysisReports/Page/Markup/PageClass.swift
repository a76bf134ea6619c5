/// What gives an element of a page its looks: a class of its style sheet.
package struct PageClass: Sendable, Hashable {
  /// Its name in the style sheet.
  package let name: String

  private init(_ name: String) { self.name = name }

  /// A way past the navigation for those who use the keyboard; seen when it has the focus.
  package static let skip = PageClass("skip")
  /// The head of the page.
  package static let masthead = PageClass("masthead")
  /// What the page says first.
  package static let lede = PageClass("lede")
  /// Text that stands back.
  package static let muted = PageClass("muted")
  /// Numbers with a name under each.
  package static let facts = PageClass("facts")
  /// Boxes beside one another.
  package static let cards = PageClass("cards")
  package static let card = PageClass("card")
  /// A chart for screens as wide as a page, and one for those as wide as a hand.
  package static let wide = PageClass("wide")
  package static let narrow = PageClass("narrow")
  /// A table that scrolls sideways where it has no room.
  package static let scroll = PageClass("scroll")
  /// A cell with a number.
  package static let number = PageClass("number")
  /// What narrows and orders a list.
  package static let controls = PageClass("controls")
  /// A button that looks like a link.
  package static let linklike = PageClass("linklike")
  /// Short words beside one another.
  package static let terms = PageClass("terms")
  /// What a reader should not overlook.
  package static let notice = PageClass("notice")
  /// A list that the script fills.
  package static let list = PageClass("list")
  package static let rows = PageClass("rows")
}
