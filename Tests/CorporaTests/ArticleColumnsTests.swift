import CalendarDates
import Corpora
import Testing

@Suite("The values of a column")
struct ArticleColumnsTests {
  private static let article = Article(
    id: "a-1", title: "Dockers walk out", text: Array("All berths closed.".utf8),
    date: CalendarDay(iso8601: "2031-02-04"), outlet: " The Harbour Post ",
    authors: ["Mara Lindqvist", "Tomas Reed", "Mara Lindqvist"], language: "en",
    section: "Business",
    fields: [
      ArticleField(name: "bias", value: "left"),
      ArticleField(name: "News Room", value: "Calder"),
      ArticleField(name: "tags", value: #"["ports", "strikes", {"name": "unions"}, " "]"#),
      ArticleField(name: "none", value: "[]"),
      ArticleField(name: "broken", value: "[Opinion"),
      ArticleField(name: "desk_info", value: #"{"name": "Night desk", "id": 3}"#),
      ArticleField(name: "publisher", value: "Post Group"),
      ArticleField(name: "blank", value: "  "),
    ])

  @Test(
    "a property is known by all its names, a field by its own",
    arguments: [
      ("source", ["The Harbour Post"]), ("Outlet", ["The Harbour Post"]),
      ("section", ["Business"]), ("category", ["Business"]), ("language", ["en"]),
      ("authors", ["Mara Lindqvist", "Tomas Reed"]), ("date", ["2031-02-04"]),
      ("year", ["2031"]), ("Month", ["2031-02"]), ("bias", ["left"]), ("news_room", ["Calder"]),
    ])
  func names(_ column: String, _ values: [String]) {
    #expect(Self.article.values(ofColumn: column) == values)
  }

  @Test("a field carried along comes before a property of the same meaning")
  func precedence() {
    #expect(Self.article.values(ofColumn: "publisher") == ["Post Group"])
  }

  @Test("a list has several values, an object its name")
  func lists() {
    #expect(Self.article.values(ofColumn: "tags") == ["ports", "strikes", "unions"])
    #expect(Self.article.values(ofColumn: "desk_info") == ["Night desk"])
    #expect(Self.article.values(ofColumn: "broken") == ["[Opinion"])
  }

  @Test("what is missing or empty has no value", arguments: ["none", "blank", "zzz", "", "text"])
  func missing(_ column: String) {
    #expect(Self.article.values(ofColumn: column) == [])
    #expect(Article(id: "b", text: []).values(ofColumn: column == "none" ? "year" : column) == [])
  }
}
