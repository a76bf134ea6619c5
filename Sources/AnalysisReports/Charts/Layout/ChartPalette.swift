/// The colours of charts on light and on dark paper.
///
/// The hues of the series are those of Okabe and Ito (Color Universal Design, 2008), which people with
/// any of the usual colour deficiencies tell apart; on light paper the pale ones are darkened, so that
/// every line keeps a contrast of three to one (WCAG 2.2, 1.4.11). No chart says anything by colour
/// alone: series differ also in dashes and markers and are named beside their lines.
package struct ChartPalette: Sendable {
  /// How many series have a colour of their own.
  package static let seriesCount = 6
  /// How many colours a heat map has.
  package static let heatCount = 7

  /// What the drawing stands on, as `#rrggbb`, like the others.
  package let paper: String
  package let ink: String
  /// Text that stands back.
  package let muted: String
  package let grid: String
  package let axis: String
  /// The colours of the series.
  package let series: [String]
  /// The colours of a heat map, from nothing to the most.
  package let heat: [String]
  /// The colour of text on each of them.
  package let onHeat: [String]

  /// On screens that are light, and on paper.
  package static let light = ChartPalette(
    paper: "#ffffff", ink: "#1a1a1a", muted: "#565656", grid: "#e2e2e2", axis: "#767676",
    series: ["#0072b2", "#d55e00", "#00855f", "#b0487f", "#8f6400", "#3d3d3d"],
    heat: ["#f4f6f8", "#dce8f3", "#b9d3e9", "#8cb7db", "#5a95c7", "#2a6ca8", "#0b4a82"],
    onHeat: ["#1a1a1a", "#1a1a1a", "#1a1a1a", "#1a1a1a", "#101010", "#ffffff", "#ffffff"])

  /// On screens that are dark.
  package static let dark = ChartPalette(
    paper: "#15181c", ink: "#ececec", muted: "#b4b8bd", grid: "#33383e", axis: "#8b9198",
    series: ["#56b4e9", "#e69f00", "#21b38a", "#cc79a7", "#f0e442", "#d5d5d5"],
    heat: ["#1d2228", "#1e3650", "#224b74", "#2b659c", "#5a97cd", "#8bbae2", "#c6e0f5"],
    onHeat: ["#ececec", "#ffffff", "#ffffff", "#ffffff", "#0c0f12", "#0c0f12", "#0c0f12"])
}
