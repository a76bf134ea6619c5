import AnalysisReports
import TestSupport
import Testing

@Suite("The page of a report")
struct ReportPageTests {
  private static func sections(_ page: ParsedPage) -> [String] {
    page.elements.filter { $0.name == "section" }.compactMap { $0.attributes["id"] }
  }

  @Test("a part that was not analysed is left out, never shown as 0")
  func parts() throws {
    let all = ParsedPage(try ExampleReport.page("word"))
    #expect(
      Self.sections(all) == [
        "overview", "topics", "people", "tone", "duplicates", "articles", "method",
      ])
    let some = ParsedPage(
      try ExampleReport.page("word", hasTone: false, hasPeople: false, hasDuplicates: false))
    #expect(Self.sections(some) == ["overview", "topics", "articles", "method"])
    let words = some.texts.values.joined(separator: " ").lowercased()
    #expect(!words.contains("quotation") && !words.contains("negative") && !words.contains("tone"))
    #expect(!words.contains("copies") && !words.contains("duplicate"))
  }

  @Test("every figure has a drawing for each width and a table with the same figures")
  func figures() throws {
    let page = ParsedPage(try ExampleReport.page("word"))
    let names = page.elements.map(\.name)
    #expect(names.count { $0 == "figure" } * 2 == names.count { $0 == "svg" })
    let tables = page.tables
    #expect(
      tables["Topics by size"] == [
        ["topic", "articles", "share", "95% interval"],
        ["1 · word", "2", "66.7%", "20.0% – 90.0%"], ["2 · word", "2", "66.7%", "20.0% – 90.0%"],
      ])
    #expect(
      tables["The speakers who are quoted most"]?.last
        == ["word", "word", "3", "2", "0", "1", "1234", "2"])
    #expect(tables["Quotations by speaker and topic"]?.last == ["word", "3", "0"])
    #expect(
      tables["The tone of the topics"]?.dropFirst().first
        == ["1 · word", "−0.20", "−0.30 to −0.10", "3"])
    #expect(
      tables["Mean score by voice"]?[1]
        == ["all articles: own words", "+0.20", "+0.10 to +0.30", "3"])
    #expect(
      tables["Sentences by tone"]?[1] == ["negative", "3", "18.8%"])
    #expect(
      tables["What copies did with the text"]?.map { [$0[0], $0[2]] }
        == [["kind", "copies"], ["exact", "1"], ["near", "0"], ["cut", "1"]])
    #expect(
      tables["Copies of word"]?.last == [
        "word", "word, 4 Feb 2031", "cut", "62.3%", "12", "34", "word",
      ])
    #expect(tables["Articles by day"]?.dropFirst().map { $0[1] } == ["2", "4", "6"])
  }

  @Test("labels, heads and identifiers are what a screen reader needs")
  func access() throws {
    let page = ParsedPage(try ExampleReport.page("word"))
    let identifiers = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(identifiers).count == identifiers.count, "an identifier stands once")
    for element in page.elements {
      if let target = element.attributes["href"], target.hasPrefix("#") {
        #expect(identifiers.contains(String(target.dropFirst())), "\(target)")
      }
      for name in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(identifiers.contains(String(name)), "\(name)")
      }
      if element.name == "button" { #expect(element.attributes["type"] == "button") }
      if element.name == "th" { #expect(element.attributes["scope"] != nil) }
    }
    #expect(page.elements.first?.attributes["lang"] == "en")
    #expect(page.elements.count { $0.name == "h1" } == 1)
  }

  @Test("the style sheet knows every class of the page")
  func classes() throws {
    let page = ParsedPage(try ExampleReport.page("word"))
    for element in page.elements {
      for look in (element.attributes["class"] ?? "").split(separator: " ")
      where !look.hasPrefix("dl-") {
        #expect(PageLiteral.style.text.contains(".\(look)"), "\(look)")
      }
    }
  }

  @Test("a collection of any size has its page within its limit, which says what it leaves out")
  func size() throws {
    let text = String(repeating: "words of a long sentence that was quoted ", count: 12)
    for articles in [300, 3_000] {
      var quotations = try ExampleReport.quotations(text, count: articles * 3, articles: articles)
      var content = ExampleReport.content("word", articles: articles)
      for place in content.articles.indices { content.articles[place].quotations = 3 }
      content.people?.types = (articles * 3, 0, 0)
      let bytes = try ReportPage.bytes(content, &quotations)
      let budget = PageBudget(articles: articles)
      #expect(bytes.count <= budget.total, "\(articles): \(bytes.count)")
      let page = ParsedPage(bytes)
      let shown = try #require(try page.data("data-quotations") as? [[Any]])
      #expect(shown.count == 100, "fifty of each of the two speakers")
      let listed = try #require(try page.data("data-articles") as? [[Any]])
      #expect(
        shown.allSatisfy { ($0[1] as? Int ?? -1) < listed.count && ($0[1] as? Int ?? -1) >= 0 })
      let notes = page.texts.values.filter {
        $0.contains("up to 50 quotations of each of the first 2 speakers")
          && $0.contains("All are in")
      }
      #expect(notes.count == 1)
    }
  }

  @Test("JSON of a page has no character that ends its element, and reads as what it was")
  func json() throws {
    let value = JSONValue.object([
      ("a<b", .string("</script>&\u{2028}\u{202E}é")), ("n", .number(0.5)),
    ])
    let text = String(decoding: PageJSON(value).bytes, as: UTF8.self)
    #expect(text == #"{"a\u003cb":"\u003c/script\u003e\u0026 �é","n":0.5}"#)
    let joined = PageJSON.object([
      "x": .array([PageJSON(.integer(1)), PageJSON(.null)]), "y": PageJSON(.array([])),
    ])
    #expect(String(decoding: joined.bytes, as: UTF8.self) == #"{"x":[1,null],"y":[]}"#)
  }
}
