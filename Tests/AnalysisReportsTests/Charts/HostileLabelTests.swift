import AnalysisReports
import CalendarDates
import TestSupport
import Testing

@Suite("Charts with hostile labels")
struct HostileLabelTests {
  /// What is tried: twenty attacks, each in fifteen disguises.
  static let payloads: [String] = attacks.flatMap { attack in disguises.map { $0(attack) } }

  static let attacks = [
    "</svg><script>alert(1)</script>", "</text><a href='javascript:alert(1)'>x</a>",
    "\"><img src=x>",
    "' onload='alert(1)", "\" onmouseover=\"alert(1)", "<!--", "-->", "<![CDATA[x]]>", "]]>",
    "<?xml-stylesheet href='x'?>", "<!DOCTYPE svg [<!ENTITY e 'x'>]>&e;", "&#x3C;script&#x3E;",
    "&lt;b&gt;",
    "</style><style>*{display:none}", "</title><script>1</script>", "</desc>", "<use href='#x'/>",
    "<foreignObject><iframe/></foreignObject>", "url(#x);}", "\\u003cscript\\u003e",
  ]

  static let disguises: [@Sendable (String) -> String] = [
    { $0 }, { "A" + $0.uppercased() }, { "\u{202E}" + $0 }, { "\u{2066}" + $0 + "\u{2069}" },
    { $0.map { "\($0)\u{0}" }.joined() }, { "\u{1B}[31m" + $0 }, { $0 + "\u{FFFF}\u{FFFE}" },
    { $0 + String(decoding: [0xD800] as [UInt16], as: UTF16.self) },
    { String(decoding: [0xED, 0xA0, 0x80, 0xC0, 0xBC], as: UTF8.self) + $0 },
    { "שלום " + $0 + " مرحبا" }, { "\u{2028}\r\n\t" + $0 }, { $0 + "é\u{301}\u{302}👩‍👩‍👧" },
    { String(repeating: $0, count: 40) }, { "漢字" + $0 + "漢字" },
    { "\u{9F}\u{7F}\u{FEFF}" + $0 + "\u{61C}" },
  ]

  /// A chart of each kind that bears the text in every place that takes one.
  static func charts(_ text: String) -> [ChartDrawing] {
    let caption = ChartCaption(title: text, subtitle: text, source: text)
    let day = CalendarDay(daysSinceEpoch: 22_000)
    let series = TimeSeriesChart.Series(
      label: text, points: [.init(day: day, value: 3)], bursts: [.init(days: day...day, level: 2)])
    return [
      IntervalChart(
        caption: caption, axisTitle: text, sides: (text, text), noteTitle: text,
        groups: [
          .init(label: text, rows: [.init(label: text, value: 1, lower: 0, upper: 2, note: text)])
        ]
      ).svg(width: 500, identifier: text),
      BarChart(caption: caption, axisTitle: text, rows: [.init(label: text, value: 2, note: text)])
        .svg(width: 500, identifier: text),
      HeatMapChart(
        caption: caption, rowsTitle: text, columnsTitle: text, rows: [text, text],
        columns: [text, text], values: [[1, 2], [nil, 4]]
      ).svg(width: 500, identifier: text),
      TimeSeriesChart(caption: caption, period: .week, axisTitle: text, series: [series, series])
        .svg(width: 500, identifier: text),
      TimeSeriesChart(
        caption: caption, period: .day, axisTitle: text, series: Array(repeating: series, count: 7)
      ).svg(width: 500, identifier: text),
      MapChart(
        caption: caption,
        groups: [.init(label: text, points: [.init(x: 1, y: 2, label: text)])]
      ).svg(width: 500, identifier: text),
    ]
  }

  @Test("three hundred attacks add no element, no attribute and no control character")
  func attacks() throws {
    #expect(Self.payloads.count == 300 && Set(Self.payloads).count == 300)
    let harmless = Self.charts("word").map { ParsedDrawing($0.standalone).elements.count }
    for payload in Self.payloads {
      for (index, drawing) in Self.charts(payload).enumerated() {
        ChartContract.expect(drawing, "“\(payload)”")
        let parsed = ParsedDrawing(drawing.standalone)
        // A long label's full text may add its title, and a long title a second line.
        let structure = parsed.elements.filter { $0.name != "title" && $0.name != "text" }
        #expect(structure.count <= harmless[index], "“\(payload)” in chart \(index)")
        let titles = parsed.elements.filter { $0.name == "title" }.map(\.text)
        #expect(titles.first == MarkupText.cleaned(payload), "“\(payload)” is kept as text")
        let scalars = drawing.standalone.unicodeScalars
        let dangerous = scalars.first { $0 != "\n" && Self.isDangerous($0) }
        #expect(dangerous == nil, "a control character of “\(payload)” is in the file")
      }
    }
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  @Test("random text of many scripts stays text inside of the drawing")
  func randomText() {
    forEverySeed(0..<60) { generator, seed in
      let text = String(decoding: generator.randomText(upTo: 30), as: UTF8.self)
      for drawing in Self.charts(text) { ChartContract.expect(drawing, "seed \(seed)") }
    }
  }

  @Test("the five characters are escaped, and cleaning twice changes nothing")
  func escaping() {
    #expect(
      MarkupText.escaped("<a b='c' d=\"e\">&") == "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;")
    #expect(MarkupText.cleaned("a\tb\u{0}c\u{202E}d\u{200F}e") == "a b�c�de")
    forEverySeed { generator, seed in
      let text = String(decoding: generator.randomText(upTo: 40), as: UTF8.self)
      let cleaned = MarkupText.cleaned(text)
      #expect(MarkupText.cleaned(cleaned) == cleaned, "seed \(seed)")
    }
  }

  @Test("an identifier is a name whatever it was made from")
  func identifiers() {
    #expect(MarkupText.identifier("topics_2-a") == "topics_2-a")
    #expect(MarkupText.identifier("1\" onload=") == "chart-1--onload-")
    #expect(MarkupText.identifier("") == "chart-")
  }
}
