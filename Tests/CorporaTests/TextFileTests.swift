import CalendarDates
import Testing

@testable import Corpora

@Suite("Reading text files")
struct TextFileTests {
  @Test(
    "the first line is the title when an empty line follows",
    arguments: [
      ("Dockers walk out\n\nThe port is closed.\n", "Dockers walk out"),
      ("\n\n  Dockers walk out \r\n \r\nThe port is closed.", "Dockers walk out"),
      ("The port is closed.\nNobody works.\n", nil), ("Only a line", nil), ("Only a line\n\n", nil),
    ] as [(String, String?)])
  func titles(text: String, title: String?) throws {
    let article = try #require(try read("a.txt", text).articles.first)
    #expect(article.title == title)
    #expect(article.string == text)
    #expect(article.id == "a.txt")
    #expect(article.location.line == nil)
    #expect(article.blocks.first?.kind == (title == nil ? .body : .headline))
  }

  @Test("Markdown has front matter and headings")
  func markdown() throws {
    let text = """
      ---
      title: "Fire on the ridge"
      date: 2031-01-06
      authors: [Mara Lind, Tomas Reed]
      tags:
        - fire
        - ridge
      # a remark
      outlet: 'Calder Gazette'
      ---
      # Fire on the ridge #

      The ridge burned.
      """
    let article = try #require(try read("a.md", text).articles.first)
    #expect(article.title == "Fire on the ridge")
    #expect(article.date?.description == "2031-01-06")
    #expect(article.authors == ["Mara Lind", "Tomas Reed"])
    #expect(article.outlet == "Calder Gazette")
    #expect(article.fields == [ArticleField(name: "tags", value: "fire; ridge")])
    #expect(article.string == "# Fire on the ridge #\n\nThe ridge burned.")
    #expect(article.blocks.map(\.kind) == [.headline, .body])
  }

  @Test("dashes that open no metadata are text")
  func rule() throws {
    let text = "---\nA dialogue\n\n---\nBody of the text.\n"
    #expect(try read("a.md", text).articles.first?.string == text)
    #expect(try read("a.md", "# Head\n\nBody.").articles.first?.title == "Head")
  }

  @Test("a text without a letter is no article", arguments: ["", " \n", "12 34\n", "—…\u{3000}"])
  func empty(text: String) throws {
    let (articles, skipped) = try read("a.txt", text)
    #expect(articles.isEmpty)
    #expect(skipped.map(\.code) == [.empty])
  }

  @Test("letters of any script make a text", arguments: ["Ж", "漢", "é", "ا"])
  func scripts(text: String) throws {
    #expect(try read("a.txt", text).articles.count == 1)
  }
}
