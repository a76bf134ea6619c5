import CalendarDates
import Testing

@testable import Corpora

@Suite("Reading web pages")
struct WebPageTests {
  private let page = """
    <!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>Dockers walk out | The Harbour Post</title>
    <meta property="og:title" content="Dockers walk out as talks collapse">
    <meta property="og:site_name" content="The Harbour Post">
    <meta property="article:published_time" content="2031-02-04T18:40:00+01:00">
    <meta property="article:section" content="Business">
    <link rel="canonical" href="https://harbourpost.example/dockers">
    <script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
      {"@type": "NewsArticle", "headline": "H", "author": [{"name": "Mara Lindqvist"}]}]}</script>
    </head><body><nav><p>Home, news, sport and whatever else a long navigation may hold</p></nav>
    <div><article><h1>Dockers walk out as talks collapse</h1><p>By Mara Lindqvist</p>
    <figure><img src="x"><figcaption>Dockers at the gate. (Tomas Reed / Strand Wire)</figcaption></figure>
    <p>CALDER &mdash; More than 4,000 dockworkers walked off
       the job. The stoppage closed <b>all</b> nine berths.</p>
    <aside><p>Also in the news: other things of the day</p></aside>
    <p>&ldquo;We gave them every chance,&rdquo; said Ines Calloway.<br><br>She left.</p>
    <div class="share-tools">Share on Chirrup</div><ul><li><a href="x">Only a link</a></li></ul>
    <p hidden>Not shown</p><p>Follow @harbourpost for more</p>
    </article></div><footer>© 2031</footer><script>var x = "<p>no</p>"</script></body></html>
    """

  @Test("finds what the page says of its article")
  func metadata() throws {
    let (articles, skipped) = try read("a.html", page)
    let article = try #require(articles.first)
    #expect(skipped.isEmpty)
    #expect(article.title == "Dockers walk out as talks collapse")
    #expect(article.date?.description == "2031-02-04")
    #expect(article.outlet == "The Harbour Post")
    #expect(article.authors == ["Mara Lindqvist"])
    #expect(article.url == "https://harbourpost.example/dockers")
    #expect(article.section == "Business")
    #expect(article.language == "en")
    #expect(article.id == "a.html")
  }

  @Test("finds the paragraphs, and leaves out what stands around them")
  func text() throws {
    let article = try #require(try read("a.html", page).articles.first)
    #expect(
      article.blocks.map { "\($0.kind): \(article.string($0.range))" } == [
        "byline: By Mara Lindqvist", "caption: Dockers at the gate.",
        "credit: (Tomas Reed / Strand Wire)", "dateline: CALDER —",
        "body: More than 4,000 dockworkers walked off the job. The stoppage closed all nine berths.",
        "body: “We gave them every chance,” said Ines Calloway.", "body: She left.",
        "footer: Follow @harbourpost for more",
      ])
  }

  @Test("finds the densest part where nothing is marked")
  func densest() throws {
    let html = """
      <html><head><title>A day at the port | Post</title></head><body>
      <div><p>Menu and more</p></div><div><p>The harbour was quiet on Monday, as it was on Tuesday.</p>
      <p>Nobody came, and nobody was seen to leave.</p></div><div><p>Terms of use</p></div></body></html>
      """
    let article = try #require(try read("a.html", html).articles.first)
    #expect(article.title == "A day at the port")
    #expect(
      article.string
        == "The harbour was quiet on Monday, as it was on Tuesday.\n\nNobody came, and nobody was seen to leave."
    )
  }

  @Test(
    "reads the encoding that is declared, unless the bytes are UTF-8",
    arguments: [
      ("iso-8859-1", [0xE9] as [UInt8], "é"), ("windows-1252", [0x96], "–"),
      ("utf-8", [0xC3, 0xA9], "é"),
      ("iso-8859-1", [0xC3, 0xA9], "é"), ("iso-8859-2", [0xB1], "ą"), ("nonsense-7", [0x41], "A"),
    ])
  func encodings(name: String, bytes: [UInt8], character: String) throws {
    let html =
      Array("<html><head><meta charset=\"\(name)\"></head><body><p>caf".utf8) + bytes
      + Array(" at the port</p></body></html>".utf8)
    #expect(try read("a.html", html).articles.first?.string == "caf\(character) at the port")
  }

  @Test(
    "of broken markup never ends the process",
    arguments: [
      "<p>one<p>two<div></p></span>", "<article><p>one", "<p>\0nul</p>", "<![CDATA[x",
      "<p title=\"open>x",
      "&#xD800;&#0;&bogus;<p>x", String(repeating: "<div>", count: 5_000) + "<p>deep",
      "<script type='application/ld+json'>{\"@graph\":[[[[[[[[[]]]]]]]]]}</script><p>x",
    ])
  func broken(html: String) throws {
    let (articles, skipped) = try read("a.html", html)
    #expect(articles.count + skipped.count >= 1)
  }

  @Test("without text is no article")
  func empty() throws {
    #expect(try read("a.html", "").skipped.map(\.code) == [.empty])
    #expect(
      try read("a.html", "<html><body><nav>x</nav></body></html>").skipped.map(\.code) == [
        .noArticle
      ])
  }
}
