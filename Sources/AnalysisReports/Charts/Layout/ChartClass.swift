/// What gives an element its looks: a class of the style sheet.
package struct ChartClass: Sendable, Hashable {
  /// Its name in the style sheet.
  package let name: String

  private init(_ name: String) { self.name = "dl-\(name)" }

  package static let chart = ChartClass("chart")
  /// What the drawing stands on.
  package static let paper = ChartClass("paper")
  package static let grid = ChartClass("grid")
  package static let axis = ChartClass("axis")
  package static let reference = ChartClass("reference")
  package static let leader = ChartClass("leader")
  /// Grey behind a burst.
  package static let shade = ChartClass("shade")
  package static let line = ChartClass("line")
  package static let bar = ChartClass("bar")
  package static let band = ChartClass("band")
  package static let interval = ChartClass("interval")
  /// A line of ink around a bar's interval, seen on the bar and beside it.
  package static let whisker = ChartClass("whisker")
  /// A shape filled with the paper's colour.
  package static let hollow = ChartClass("hollow")
  package static let outline = ChartClass("outline")
  /// A shape filled with ink.
  package static let ink = ChartClass("ink")
  package static let start = ChartClass("start")
  package static let middle = ChartClass("middle")
  package static let end = ChartClass("end")

  /// The colour of a series on lines and outlines.
  package static func stroke(_ series: Int) -> ChartClass {
    ChartClass("stroke\(series % ChartPalette.seriesCount)")
  }

  /// The colour of a series inside of shapes.
  package static func fill(_ series: Int) -> ChartClass {
    ChartClass("fill\(series % ChartPalette.seriesCount)")
  }

  /// The dashes of a series' line.
  package static func dash(_ series: Int) -> ChartClass {
    ChartClass("dash\(series % ChartPalette.seriesCount)")
  }

  /// A step of a heat map's colours, 0 for nothing.
  package static func heat(_ step: Int) -> ChartClass { ChartClass("heat\(step)") }

  /// Text that is read on a step of a heat map's colours.
  package static func onHeat(_ step: Int) -> ChartClass { ChartClass("on-heat\(step)") }

  /// The looks of a kind of text.
  package static func text(_ style: TextStyle) -> ChartClass { ChartClass(style.rawValue) }
}

/// The kinds of text in a chart.
package enum TextStyle: String, CaseIterable, Sendable {
  case title, subtitle, heading, label, value, tick, note

  /// The height of the letters in the drawing's units.
  package var size: Double {
    switch self {
    case .title: 17
    case .subtitle: 13
    case .heading, .label: 12
    case .value, .tick, .note: 11
    }
  }

  /// Whether the letters are bold.
  package var isBold: Bool { self == .title || self == .heading }

  /// Whether the text stands back behind the others.
  package var isMuted: Bool {
    switch self {
    case .subtitle, .tick, .note: true
    case .title, .heading, .label, .value: false
    }
  }
}
