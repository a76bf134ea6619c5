import AnalysisReports
import CalendarDates
import TestSupport
import Testing

@Suite("What charts show")
struct ChartContentTests {
  static let caption = ChartCaption(title: "Test", source: "1 article")

  static func count(_ name: String, _ look: String, in drawing: ChartDrawing) -> Int {
    ParsedDrawing(drawing.inline).elements.filter { element in
      element.name == name
        && (element.attributes["class"] ?? "").split(separator: " ").contains("dl-\(look)")
    }.count
  }

  static func hasText(_ text: String, in drawing: ChartDrawing) -> Bool {
    ParsedDrawing(drawing.inline).texts(of: "text").contains(text)
  }

  @Test("a dot is hollow where its interval holds the reference, at its very end too")
  func hollow() {
    let drawing = IntervalChart(
      caption: Self.caption,
      groups: [
        .init(rows: [
          .init(label: "above", value: 2, lower: 1, upper: 3),
          .init(label: "around", value: 0.5, lower: -1, upper: 3),
          .init(label: "touching", value: 1, lower: 0, upper: 3),
          .init(label: "none", value: 1),
        ])
      ]
    ).svg()
    #expect(Self.count("circle", "hollow", in: drawing) == 2)
    #expect(Self.count("circle", "fill0", in: drawing) == 2)
    #expect(Self.hasText("Hollow: the interval holds 0.", in: drawing))
  }

  @Test("what lies beyond the axis ends in an arrow")
  func arrows() {
    let drawing = IntervalChart(
      caption: Self.caption, limits: -2...2,
      groups: [
        .init(rows: [
          .init(label: "open above", value: 1, lower: 0, upper: .infinity),
          .init(label: "open below", value: 1, lower: -.infinity, upper: 1.5),
          .init(label: "far off", value: -9),
          .init(label: "inside", value: 1, lower: 0.5, upper: 1.5),
        ])
      ]
    ).svg()
    #expect(Self.count("path", "fill0", in: drawing) == 3)
    #expect(drawing.description.contains("open above: 1.00 (0 to ∞)"))
  }

  @Test("a missing value is said, not drawn as zero")
  func missing() {
    let interval = IntervalChart(
      caption: Self.caption, groups: [.init(rows: [.init(label: "a", value: .nan)])]
    ).svg()
    #expect(
      Self.hasText("no value", in: interval) && Self.count("circle", "fill0", in: interval) == 0)
    let bars = BarChart(caption: Self.caption, rows: [.init(label: "a", value: .nan)]).svg()
    #expect(Self.hasText("no value", in: bars) && Self.count("rect", "fill0", in: bars) == 0)
    let cells = HeatMapChart(
      caption: Self.caption, rows: ["a"], columns: ["b", "c", "d"], values: [[nil, .nan, 0]]
    ).svg()
    #expect(ParsedDrawing(cells.inline).texts(of: "text").filter { $0 == "–" }.count == 2)
  }

  @Test("a missing week breaks the line; a lone week is a marker")
  func gaps() {
    let drawing = TimeSeriesChart(
      caption: Self.caption, period: .week,
      series: [ExampleCharts.line("a", start: "2031-01-06", [1, 2, nil, 4, nil, 6, 7, 8])]
    ).svg()
    #expect(Self.count("path", "line", in: drawing) == 2)
    #expect(Self.count("path", "band", in: drawing) == 2)
    #expect(Self.count("circle", "fill0", in: drawing) == 6 + 1, "a marker a week and the name's")
  }

  @Test("up to six lines share a panel, more get one each with the same scale")
  func smallMultiples() {
    func drawing(_ count: Int) -> ChartDrawing {
      TimeSeriesChart(
        caption: Self.caption, period: .week,
        series: (0..<count).map {
          ExampleCharts.line("line \($0)", start: "2031-01-06", [1, 2, Double($0)])
        }
      ).svg()
    }
    #expect(Self.count("path", "stroke5", in: drawing(6)) == 1)
    #expect(Self.count("path", "line", in: drawing(7)) == 7)
    #expect(Self.count("path", "stroke0", in: drawing(7)) == 7)
    #expect(Self.count("text", "heading", in: drawing(7)) == 7)
  }

  @Test("bursts bear their levels, the highest on top")
  func bursts() {
    let drawing = ExampleCharts.topics.svg()
    #expect(Self.count("rect", "shade", in: drawing) == 2)
    #expect(Self.hasText("2", in: drawing) && Self.hasText("3", in: drawing))
    #expect(drawing.description.contains("burst of level 3 from 2031-02-10 to 2031-02-23"))
  }

  @Test("nothing, the smallest count and the largest have the ends of the colours")
  func heat() {
    let drawing = HeatMapChart(
      caption: Self.caption, rows: ["a", "b"], columns: ["c", "d"], values: [[0, 1], [99, 100]]
    ).svg()
    let cells = ParsedDrawing(drawing.inline).elements.filter { $0.name == "rect" }.prefix(4)
    #expect(
      cells.map { $0.attributes["class"] } == ["dl-heat0", "dl-heat1", "dl-heat6", "dl-heat6"])
  }

  @Test(
    "charts without data say so, of every width", arguments: [-5.0, 0, 280, 720, .nan, .infinity])
  func empty(width: Double) {
    let drawings = [
      IntervalChart(caption: Self.caption, groups: []).svg(width: width),
      BarChart(caption: Self.caption, rows: []).svg(width: width),
      HeatMapChart(caption: Self.caption, rows: [], columns: [], values: []).svg(width: width),
      TimeSeriesChart(caption: Self.caption, period: .day, series: []).svg(width: width),
    ]
    for drawing in drawings {
      ChartContract.expect(drawing, "empty, \(width)")
      #expect(Self.hasText("There is nothing to show.", in: drawing))
    }
  }

  @Test("any numbers give a sound drawing")
  func anyNumbers() {
    forEverySeed(0..<150) { generator, seed in
      var numbers = (0..<400).map { _ in ScaleTests.anyNumber(&generator) }
      func number() -> Double { numbers.removeLast() }
      let count = Int.random(in: 1...6, using: &generator)
      let axes: [ValueAxis] = [.count, .number, .share, .log2Ratio]
      let axis = axes[Int(seed) % 4]
      let width = [280.0, 480, 720, 1100][Int(seed) / 4 % 4]
      let rows = (0..<count).map { index in
        IntervalChart.Row(
          label: "row \(index)", value: number(), lower: number(), upper: number(), note: "q")
      }
      let bars = (0..<count).map { index in
        BarChart.Row(label: "bar \(index)", value: number(), lower: number(), upper: number())
      }
      let cells = (0..<count).map { _ in (0..<4).map { _ in Optional(number()) } }
      let reference = number()
      let series = (0..<(count + Int(seed % 5))).map { line in
        TimeSeriesChart.Series(
          label: "line \(line)",
          points: (0..<count).map { index in
            .init(
              day: CalendarDay(daysSinceEpoch: Int32(20_000 + 9 * index)), value: number(),
              lower: number(), upper: number())
          })
      }
      let drawings = [
        IntervalChart(
          caption: Self.caption, axis: axis, reference: reference, groups: [.init(rows: rows)]
        ).svg(width: width),
        BarChart(caption: Self.caption, axis: axis, rows: bars).svg(width: width),
        HeatMapChart(
          caption: Self.caption, axis: axis, rows: rows.map(\.label),
          columns: ["a", "b", "c", "d"],
          values: cells
        ).svg(width: width),
        TimeSeriesChart(
          caption: Self.caption, period: .week, axis: axis, startsAtZero: seed % 2 == 0,
          series: series
        ).svg(width: width),
      ]
      for drawing in drawings { ChartContract.expect(drawing, "seed \(seed)") }
    }
  }
}
