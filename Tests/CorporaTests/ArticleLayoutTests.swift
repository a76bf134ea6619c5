import TestSupport
import Testing
import TextCore

@testable import Corpora

/// Checks the blocks of a text in which they are marked: `⟦footer:Follow @harbourpost⟧`.
///
/// The marks are taken out, and every block but the body must be found where one stood.
func expectBlocks(
  _ marked: String, title: String? = nil, authors: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var text: [UInt8] = []
  var expected: [ArticleBlock] = []
  var rest = marked[...]
  while let open = rest.firstIndex(of: "⟦") {
    text += Array(rest[..<open].utf8)
    let inside = rest[rest.index(after: open)...]
    guard let colon = inside.firstIndex(of: ":"), let close = inside.firstIndex(of: "⟧"),
      let kind = ArticleBlock.Kind(rawValue: String(inside[..<colon]))
    else {
      Issue.record("a mark is wrong", sourceLocation: sourceLocation)
      return
    }
    let content = Array(inside[inside.index(after: colon)..<close].utf8)
    expected.append(
      ArticleBlock(kind: kind, range: ByteRange(text.count, text.count + content.count)))
    text += content
    rest = inside[inside.index(after: close)...]
  }
  text += Array(rest.utf8)
  let blocks = ArticleLayout(title: title, authors: authors).blocks(of: text)
  checkLayout(blocks, of: text, sourceLocation: sourceLocation)
  let found = blocks.filter { $0.kind != .body }
  let show = { (block: ArticleBlock) in
    "\(block.kind): \(String(decoding: text[block.range.indices], as: UTF8.self))"
  }
  #expect(found.map(show) == expected.map(show), sourceLocation: sourceLocation)
}

/// What holds of the blocks of every text: they ascend, do not overlap, have no space at their ends, and
/// no letter is outside of them.
func checkLayout(
  _ blocks: [ArticleBlock], of text: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) {
  var last = 0
  for block in blocks {
    #expect(block.range.start >= last, sourceLocation: sourceLocation)
    #expect(block.range.end <= text.count, sourceLocation: sourceLocation)
    #expect(!block.range.isEmpty, sourceLocation: sourceLocation)
    guard block.range.end <= text.count, !block.range.isEmpty else { return }
    #expect(text[block.range.start] > 0x20, sourceLocation: sourceLocation)
    #expect(text[block.range.end - 1] > 0x20, sourceLocation: sourceLocation)
    #expect(
      text[last..<max(last, block.range.start)].allSatisfy { $0 <= 0x20 },
      sourceLocation: sourceLocation)
    last = block.range.end
  }
  #expect(text[min(last, text.count)...].allSatisfy { $0 <= 0x20 }, sourceLocation: sourceLocation)
}

/// A paragraph of the body long enough to be one.
private let body =
  "The stoppage closed all nine container berths, and talks are to be taken up again on Thursday."

@Suite("The layout of an article")
struct ArticleLayoutTests {
  @Test("of every part is found")
  func whole() {
    expectBlocks(
      """
      ⟦headline:Dockers walk out as talks collapse⟧

      ⟦byline:By Mara Lindqvist and Tomas Reed in Calder⟧

      ⟦caption:Dockworkers gather at the gates of Berth Five on Tuesday.⟧
      ⟦credit:(Tomas Reed / Strand Wire)⟧

      ⟦dateline:CALDER, Feb. 4 (Strand Wire) —⟧ \(body)

      “We gave them every chance,” said Ines Calloway.

      ⟦footer:Follow @harbourpost for the latest from the docks⟧
      """, title: "Dockers Walk Out as Talks Collapse")
  }

  @Test("knows a headline in spite of other marks")
  func headline() {
    expectBlocks("⟦headline:# ‘A trick’: jury told⟧\n\n\(body)", title: "'A trick': jury told")
    expectBlocks("Another line stands here.\n\n\(body)", title: "'A trick': jury told")
  }

  @Test(
    "knows bylines",
    arguments: [
      "By Mara Lindqvist", "BY MARA LINDQVIST", "By Mara Lindqvist in Calder",
      "By Mara Lindqvist, Health Correspondent", "Mara Lindqvist, Health Correspondent",
      "Mara Lindqvist and Tomas Reed", "Post Staff and Strand Wire staff",
      "By Dex Hollander at the Central Criminal Court", "Mara Lindqvist, Ana Brisk and J. R. Reed",
      "By Tomas Reed Jr.",
    ])
  func bylines(line: String) {
    expectBlocks("⟦byline:\(line)⟧\n\n\(body)")
  }

  @Test(
    "does not take a heading or a sentence for a byline",
    arguments: [
      "Four Lessons of the Strike", "By Tuesday the port was closed.", "Why the Port Matters",
      "Analysis", "Free at Last, Then and Now", "By noon nobody was left", "Fact Check",
    ])
  func notBylines(line: String) {
    expectBlocks("\(line)\n\n\(body)")
  }

  @Test("knows the writers that the record names")
  func namedAuthors() {
    expectBlocks(
      "⟦byline:Winifred Tallow meets Della Stroud⟧\n\n\(body)", authors: ["Winifred Tallow"])
  }

  @Test(
    "knows datelines",
    arguments: [
      "CALDER —", "CALDER, Feb. 4 (Strand Wire) —", "LINDHAVEN (Strand Wire) —", "ST. OSRIC —",
      "CAPE AVERIL, Sorrel Isles —", "PORT ESK, Arvenia (AP) –", "CALDER --", "CALDER (Reuters) -",
      "(Reuters) -", "(CNN) --", "(CNN)", "Calder (CNN)", "Lindhaven, Feb. 4 —", "CALDER, Tarn. -",
      "CALDER/LINDHAVEN (Reuters) -",
    ])
  func datelines(line: String) {
    expectBlocks("⟦dateline:\(line)⟧ \(body)\n\nMore of it follows.")
  }

  @Test(
    "does not take other openings for a dateline",
    arguments: [
      "NATO — the old alliance — met.", "FILE - In this view of the port, nothing moves.",
      "LIBYAN PREMIER FREED - AP: He is out.", "The Ministry — a large one — met.",
      "UPDATE — The port is open.", "A.P.A. officials said so.", "(Laughter) Yes.",
    ])
  func notDatelines(line: String) {
    let blocks = ArticleLayout().blocks(of: Array("\(line) \(body)\n\nMore.".utf8))
    #expect(!blocks.contains { $0.kind == .dateline })
  }

  @Test(
    "knows credits, on their own line and behind a caption",
    arguments: [
      "(Tomas Reed / Strand Wire)", "(Abdul Reza / AFP/ Getty Images)",
      "Photo: Tomas Reed / Strand Wire",
      "Photo: J. R. Reed", "Tomas Reed / The Northern Meridian",
      "(Fenella Oduya for The Northern Meridian)",
      "(Photo by Tomas Reed)", "Tomas Reed via Getty Images", "(Strand Wire)",
      "Photograph: Tomas Reed",
    ])
  func credits(line: String) {
    let caption = "⟦caption:Dockworkers at the gates of St. Osric on Tuesday.⟧"
    expectBlocks("\(body)\n\n\(caption)\n⟦credit:\(line)⟧\n\n⟦footer:© 2031 Calder Gazette⟧")
    expectBlocks("\(body)\n\n\(caption) ⟦credit:\(line)⟧\n\n⟦footer:© 2031 Calder Gazette⟧")
  }

  @Test(
    "leaves brackets that are no credit in the body",
    arguments: [
      "The vote was close (Calder was not counted).", "He laughed. (Nobody else did.)",
      "The senator spoke for an hour. He said so twice. (Strand Wire)",
      "The bill failed (RELATED: Port Bill Fails Again)", "He said: “Never.” (Applause)",
    ])
  func notCredits(line: String) {
    expectBlocks("\(body)\n\n\(line)\n\nMore of the story follows here.")
  }

  @Test(
    "knows captions without a credit after the story",
    arguments: [
      "NOTES: Achterberg arrives at court on Monday.", "Mara Lind in her kitchen in Calder.",
      "Share of masts before and after the sale. Source: company filings",
    ])
  func captions(line: String) {
    expectBlocks("\(body)\n\n⟦caption:\(line)⟧\n\n⟦footer:Sign up for our newsletter⟧")
  }

  @Test(
    "knows footers at the end",
    arguments: [
      "Follow @harbourpost", "Read more: What the dockers want", "© 2031 The Northern Meridian",
      "Copyright 2031 Strand Wire. All rights reserved.", "Sign up for our newsletter",
      "This story was updated at 6:40 p.m.", "This article has been corrected.",
      "Reporting by Oona Farrell; editing by Ruth Amsel",
      "Additional reporting by Ana Brisk in Calder",
      "Strand Wire contributed to this report.", "Click here to subscribe", "Advertisement",
      "Write to Ana Brisk at ana@meridian.example",
      "Listen to the full interview on Sunday at 6 p.m.",
      "Follow Ana Brisk on Twitter.", "Got a story? Message our newsdesk", "___", "* * *",
      "With material from Strand Wire", "• Ana Brisk can be reached at ana@meridian.example.",
      "Correction: An earlier version gave a wrong date.", "Editor’s note: The names were changed.",
    ])
  func footers(line: String) {
    expectBlocks("\(body)\n\n⟦footer:\(line)⟧")
    expectBlocks("\(body)\n\n⟦footer:\(line)⟧\n\n⟦footer:© 2031 Calder Gazette⟧")
  }

  @Test(
    "leaves sentences at the end that only begin like a footer",
    arguments: [
      "Follow the money, she said, and you will find the port.",
      "Read more books, he told the pupils.",
      "This story was never told before.", "Support for the strike is at 61 percent.",
      "Share prices fell by a tenth.", "Contact with the ship was lost at noon.",
      "Call it luck.", "“Sign here,” he said.", "Copying is not a crime, the judge said.",
      "Our town has changed.", "Watch repairers are among the last to work by hand.",
      "For more than a week, nothing moved.",
    ])
  func notFooters(line: String) {
    expectBlocks("\(body)\n\n\(line)")
  }

  @Test("drops the plain ones from the middle, too")
  func middle() {
    expectBlocks(
      "\(body)\n\n⟦footer:Advertisement⟧\n\n\(body)\n\n⟦footer:SEE ALSO: The port in numbers⟧\n\n\(body)"
    )
    expectBlocks("\(body)\n\nReporting by night is hard, she said.\n\n\(body)")
  }

  @Test("keeps the middle of a wrapped sentence in the body")
  func wrapped() {
    expectBlocks(
      "She told the pupils that they should\nread more: books, papers and\nfollow @ signs in letters.\n\n\(body)"
    )
  }

  @Test("joins the lines of a paragraph, and keeps paragraphs apart")
  func paragraphs() {
    let text = Array("One line.\nIts second line.\n\nAnother.\r\n\r\nA third\rgoes on.".utf8)
    let blocks = ArticleLayout().blocks(of: text)
    #expect(
      blocks.map { String(decoding: text[$0.range.indices], as: UTF8.self) } == [
        "One line.\nIts second line.", "Another.", "A third\rgoes on.",
      ])
    let flat = ArticleLayout().blocks(of: Array("One.\nTwo.\nThree.".utf8))
    #expect(flat.count == 3)
  }

  @Test("leaves a text that is nothing but furniture as its body")
  func onlyFurniture() {
    let blocks = ArticleLayout().blocks(of: Array("Follow @harbourpost\n\n© 2031 Post".utf8))
    #expect(blocks.map(\.kind) == [.body, .body])
  }

  @Test("of any bytes keeps every rule of a layout")
  func anyBytes() {
    let pieces =
      [
        "\n", "\n\n", "\r", " ", "By ", "CALDER", " — ", "(Ana / AP)", "Follow @x", "©", "\u{A0}",
        "“", "”",
        "Photo: ", "word ", ".", "Mara Lind", ", ", "(", ")", "/", "• ", "Source: ", "ON: A", "é",
        "\u{FFFD}",
      ].map { Array($0.utf8) } + [[0xE2], [0x80], [0xFF], [0]]
    forEverySeed(0..<3_000) { generator, _ in
      let text = (0..<Int.random(in: 0...25, using: &generator)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      checkLayout(
        ArticleLayout(title: "Mara Lind", authors: ["Mara Lind"]).blocks(of: text), of: text)
    }
  }
}
