import AnalysisReports
import CalendarDates
import Testing

/// Charts with the figures of invented collections, one of each kind of look.
enum ExampleCharts {
  static let source = "148 articles · dateline 0.4 · seed 1"

  /// A chart, the width at which it was looked at, and how it is drawn at any.
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let width: Double
    let draw: @Sendable (Double) -> ChartDrawing

    var testDescription: String { name }
  }

  /// All of them.
  static let all = [
    Example(name: "interval-keyness", width: 720) { keyness.svg(width: $0) },
    Example(name: "interval-agreement", width: 560) { agreement.svg(width: $0) },
    Example(name: "series-topics", width: 720) { topics.svg(width: $0) },
    Example(name: "series-one", width: 480) { oneLine.svg(width: $0) },
    Example(name: "series-panels", width: 720) { panels.svg(width: $0) },
    Example(name: "heat-confusion", width: 560) { confusion.svg(width: $0) },
    Example(name: "heat-outlets", width: 720) { outlets.svg(width: $0) },
    Example(name: "bars", width: 720) { bars.svg(width: $0) },
    Example(name: "histogram", width: 400) { histogram.svg(width: $0) },
    Example(name: "map", width: 720) { map.svg(width: $0) },
  ]

  static let keyness = IntervalChart(
    caption: ChartCaption(
      title: "What the Harbour Courier writes more often than the Inland Gazette",
      subtitle: "Ratio of relative frequencies with its 95% interval, ten words of each side",
      source: source),
    axis: .log2Ratio, axisTitle: "relative frequency in the Courier ÷ in the Gazette",
    reference: 0, sides: ("← more in the Gazette", "more in the Courier →"),
    limits: -5...5, noteTitle: "q",
    groups: [
      IntervalChart.Group(rows: [
        .init(label: "harbour", value: 3.2, lower: 2.4, upper: 4.1, note: "<0.001"),
        .init(label: "pilot boat", value: 2.7, lower: 0.9, upper: .infinity, note: "0.004"),
        .init(label: "quay", value: 2.1, lower: 1.4, upper: 2.8, note: "<0.001"),
        .init(label: "dockworkers", value: 1.3, lower: 0.2, upper: 2.4, note: "0.021"),
        .init(label: "council", value: 0.2, lower: -0.4, upper: 0.8, note: "0.51"),
        .init(label: "school", value: -0.3, lower: -0.9, upper: 0.3, note: "0.32"),
        .init(label: "harvest", value: -2.4, lower: -3.1, upper: -1.7, note: "<0.001"),
        .init(label: "irrigation", value: -6.2, lower: -8.0, upper: -4.4, note: "<0.001"),
      ])
    ])

  static let agreement = IntervalChart(
    caption: ChartCaption(
      title: "How far three coders agree", subtitle: "Krippendorff’s α with its 95% interval",
      source: "240 articles, each read by three coders · 9,999 resamples · seed 1"),
    axisTitle: "α", reference: 0.667,
    groups: [
      .init(
        label: "Topic",
        rows: [
          .init(label: "harbour and shipping", value: 0.91, lower: 0.86, upper: 0.95),
          .init(label: "schools", value: 0.84, lower: 0.77, upper: 0.9),
          .init(
            label: "water rights and the long dispute about them", value: 0.7, lower: 0.58,
            upper: 0.8),
        ]),
      .init(
        label: "Tone",
        rows: [
          .init(label: "author’s voice", value: 0.61, lower: 0.52, upper: 0.69),
          .init(label: "quotations", value: 0.55, lower: 0.4, upper: 0.66),
          .init(label: "captions", value: .nan),
        ]),
    ])

  static let topics = TimeSeriesChart(
    caption: ChartCaption(
      title: "The strike pushed everything else off the page",
      subtitle: "Articles a week by topic, with 95% intervals; grey: bursts with their level",
      source: source),
    period: .week, axisTitle: "articles",
    series: [
      line(
        "harbour strike", start: "2031-01-06", [2, 3, 2, 5, 14, 22, 25, 18, 9, 4, 3, 2],
        bursts: [
          .init(days: day("2031-02-03")...day("2031-03-02"), level: 2),
          .init(days: day("2031-02-10")...day("2031-02-23"), level: 3),
        ]),
      line("schools", start: "2031-01-06", [8, 7, 9, 8, 5, 4, nil, 4, 6, 8, 9, 8]),
      line(
        "water rights and irrigation", start: "2031-01-06", [4, 5, 4, 6, 3, 2, 1, 3, 4, 7, 8, 8]),
      line("regional elections", start: "2031-01-13", [nil, 1, nil, 2, 3, 3, 4, 6, 7, 9, nil]),
    ])

  static let oneLine = TimeSeriesChart(
    caption: ChartCaption(title: "Share of articles that quote a mayor", source: source),
    period: .month, axis: .share, axisTitle: "share of articles",
    series: [
      .init(
        label: "",
        points: (0..<30).map { index in
          let value = 0.2 + 0.01 * Double((index * 7) % 11)
          return .init(
            day: CalendarDay(year: 2029 + index / 12, month: index % 12 + 1, day: 1) ?? .earliest,
            value: value, lower: value - 0.04, upper: value + 0.05)
        })
    ])

  static let panels = TimeSeriesChart(
    caption: ChartCaption(
      title: "Ten topics over half a year", subtitle: "Articles a week, the same scale everywhere",
      source: source),
    period: .week, axisTitle: "articles",
    series: (0..<10).map(topic))

  private static func topic(_ number: Int) -> TimeSeriesChart.Series {
    let name = ["ferry", "budget", "clinic", "storm", "museum"][number % 5]
    let values = (0..<26).map { week in Double((week * (number + 3)) % (5 + number * 2)) }
    let burst = TimeSeriesChart.Burst(days: day("2031-03-03")...day("2031-03-23"))
    return line(
      "topic \(number + 1): \(name)", start: "2031-01-06", values,
      bursts: number == 3 ? [burst] : [])
  }

  static let confusion = HeatMapChart(
    caption: ChartCaption(
      title: "Where two coders part ways", subtitle: "240 articles; outlined: both chose the same",
      source: "two coders · κ 0.74"),
    rowsTitle: "first coder ↓", columnsTitle: "second coder →",
    rows: ["harbour", "schools", "water", "other"],
    columns: ["harbour", "schools", "water", "other"],
    values: [[61, 0, 7, 3], [1, 48, 0, 6], [9, 0, 52, 2], [4, 11, 3, 33]], outlinesDiagonal: true)

  static let outlets = HeatMapChart(
    caption: ChartCaption(
      title: "What each outlet writes about", subtitle: "Share of the outlet’s articles",
      source: source),
    axis: .share, rowsTitle: "outlet", columnsTitle: "topic",
    rows: ["Harbour Courier", "Inland Gazette", "Evening Standard of the Seven Valleys", "港湾新聞"],
    columns: [
      "harbour strike", "schools", "water rights and irrigation", "elections", "football", "storm",
      "budget", "clinic", "museum", "ferry", "roads", "courts",
    ],
    values: (0..<4).map(shares), colorScale: .rows)

  private static func shares(ofOutlet row: Int) -> [Double?] {
    (0..<12).map { column -> Double? in
      row == 1 && column == 4 ? nil : Double((row * 5 + column * 7) % 13) / 40
    }
  }

  static let bars = BarChart(
    caption: ChartCaption(
      title: "Who is quoted", subtitle: "Quotations by speaker with 95% intervals", source: source),
    axisTitle: "quotations",
    rows: [
      .init(label: "Ingrid Rasmussen, harbour union", value: 84, lower: 66, upper: 103),
      .init(label: "Tomas Valdeira, mayor", value: 61, lower: 49, upper: 74),
      .init(label: "Port authority", value: 38, lower: 27, upper: 50),
      .init(label: "Dr. Noor Adebayo", value: 12, lower: 6, upper: 19),
      .init(label: "No name given", value: 0),
    ])

  static let histogram = BarChart.histogram(
    caption: ChartCaption(title: "How long articles are", source: source),
    edges: [0, 200, 400, 800, 1600, 3200], counts: [12, 41, 66, 24, 5], axisTitle: "articles")

  static let map = MapChart(
    caption: ChartCaption(
      title: "A map of the articles", subtitle: "Articles that are alike lie near one another",
      source: source),
    groups: ["1 · strike", "2 · schools", "3 · water rights and irrigation", "4 · schools"]
      .enumerated().map { number, label in
        MapChart.Group(
          label: label,
          points: (0..<20).map { index in
            MapChart.Point(
              x: Double(number % 2 * 14 + index * 7 % 9), y: Double(number / 2 * 2 + index * 5 % 8),
              label: "article \(index)")
          })
      })

  static func day(_ text: String) -> CalendarDay { CalendarDay(iso8601: text) ?? .earliest }

  static func line(
    _ label: String, start: String, _ values: [Double?], bursts: [TimeSeriesChart.Burst] = []
  ) -> TimeSeriesChart.Series {
    let points = values.enumerated().map { week, value in
      TimeSeriesChart.Point(
        day: day(start).advanced(by: week * 7), value: value,
        lower: value.map { max(0, $0 - $0.squareRoot()) }, upper: value.map { $0 + $0.squareRoot() }
      )
    }
    return .init(label: label, points: points, bursts: bursts)
  }
}
