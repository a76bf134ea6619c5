import AnalysisReports
import Digests
import Foundation
import TestSupport
import Testing

@Suite("A page of hostile text")
struct HostilePageTests {
  @Test("three hundred attacks in every field add no element and no attribute")
  func attacks() throws {
    let harmless = ParsedPage(try ExampleReport.page("word"))
    #expect(harmless.problems.isEmpty)
    #expect(harmless.elements.count > 300)
    #expect(HostileLabelTests.payloads.count == 300)
    for payload in HostileLabelTests.payloads {
      let page = ParsedPage(try ExampleReport.page(payload))
      #expect(page.problems.isEmpty, "“\(payload)”")
      #expect(page.structure == harmless.structure, "“\(payload)”")
      expectNothingRuns(page, payload)
      try expectKept(payload, in: page)
    }
  }

  /// There are our script and our style, data, and nothing else that a browser would run or load.
  private func expectNothingRuns(_ page: ParsedPage, _ payload: String) {
    let names = page.elements.map(\.name)
    #expect(
      names.count { $0 == "script" } == 5 && names.count { $0 == "style" } == 1, "“\(payload)”")
    for element in page.elements {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "“\(payload)”: \(name)")
        if name == "href" {
          #expect(
            value.hasPrefix("#") || value.hasSuffix(".csv") || value == "run.json", "\(value)")
        }
      }
    }
    for (place, text) in page.rawTexts where page.elements[place].attributes["type"] != nil {
      #expect(!text.contains { "<>&".contains($0) }, "“\(payload)”: data holds no markup")
    }
  }

  /// The script reads the text as it was, but for what MarkupText takes out.
  private func expectKept(_ payload: String, in page: ParsedPage) throws {
    let cleaned = MarkupText.cleaned(payload)
    let articles = try #require(try page.data("data-articles") as? [[Any]])
    #expect(articles.map { $0[1] as? String } == [cleaned, cleaned, cleaned])
    #expect(articles.allSatisfy { $0[9] is NSNull }, "no attack is an address of the web")
    let quotations = try #require(try page.data("data-quotations") as? [[Any]])
    #expect(quotations.count == 3)
    for quotation in quotations {
      let pieces = (quotation[2] as? [Any])?[6] as? [Any] ?? []
      #expect(pieces.compactMap { $0 as? String } == Array(repeating: cleaned, count: 5))
    }
  }

  @Test("random text of many scripts stays text inside of the page")
  func randomText() throws {
    let harmless = ParsedPage(try ExampleReport.page("word")).structure
    try forEverySeed(0..<60) { generator, seed in
      let text = "a" + String(decoding: generator.randomText(upTo: 30), as: UTF8.self)
      let page = ParsedPage(try ExampleReport.page(text))
      #expect(page.problems.isEmpty && page.structure == harmless, "seed \(seed)")
    }
  }

  @Test("the policy lets our script and style run, by their digests, and nothing load")
  func policy() throws {
    let page = ParsedPage(try ExampleReport.page("word"))
    let policy = page.elements.first { $0.attributes["http-equiv"] != nil }?.attributes["content"]
    let parts = (policy ?? "").replacing("&#39;", with: "'").components(separatedBy: "; ")
    #expect(parts.first == "default-src 'none'")
    for (name, directive) in [("script", "script-src"), ("style", "style-src")] {
      let place = try #require(
        page.elements.indices.last {
          page.elements[$0].name == name && page.elements[$0].attributes.isEmpty
        })
      var digest = SHA256()
      digest.update(Array((page.rawTexts[place] ?? "").utf8)[...])
      let expected = Data(digest.finalized()).base64EncodedString()
      #expect(parts.contains("\(directive) 'sha256-\(expected)'"))
    }
    #expect(!(policy ?? "").contains("unsafe"))
  }

  @Test("an address leads to the web or nowhere")
  func addresses() throws {
    let cases: [(String, Bool)] = [
      ("https://example.org/a?b=1&c=<d>", true), ("HTTP://example.org", true),
      ("javascript:alert(1)", false), (" https://example.org", false), ("file:///etc", false),
      ("data:text/html,x", false), ("https:example.org", false), ("//example.org", false),
    ]
    for (address, isKept) in cases {
      let page = ParsedPage(try ExampleReport.page(address))
      let articles = try #require(try page.data("data-articles") as? [[Any]])
      #expect((articles[0][9] as? String == address) == isKept, "\(address)")
    }
  }

  @Test("the script never reads text as markup")
  func script() {
    let script = PageLiteral.script.text
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
    ] {
      #expect(!script.contains(word))
    }
    #expect(!script.contains("</") && !PageLiteral.style.text.contains("</"))
    #expect(!PageLiteral.style.text.contains("url(") && !PageLiteral.style.text.contains("@import"))
  }
}
