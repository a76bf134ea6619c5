/// The style sheet of charts.
///
/// It holds nothing but plain class selectors, for programs that draw SVG know little more. A chart in
/// a file of its own carries it; a page with several charts holds it once.
public enum ChartStyle {
  /// The rules: light, dark on screens whose reader asks for it, light again on paper.
  public static let css: String =
    shared + colors(.light) + "@media screen and (prefers-color-scheme:dark){\n" + colors(.dark)
    + "}\n"

  /// The dashes of the series' lines; `none` for an unbroken one.
  package static let dashes = ["none", "7 3", "2 3", "9 3 2 3", "13 4", "5 2 1 2 1 2"]

  private static let shared: String = {
    var rules = """
      .dl-chart{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;max-width:100%;height:auto}
      .dl-grid,.dl-axis,.dl-reference,.dl-leader,.dl-line,.dl-interval,.dl-whisker,.dl-outline{fill:none}
      .dl-grid,.dl-axis{stroke-width:1}
      .dl-reference{stroke-width:1.5;stroke-dasharray:5 3}
      .dl-leader{stroke-width:1;stroke-dasharray:1 3}
      .dl-line{stroke-width:2;stroke-linejoin:round}
      .dl-interval{stroke-width:2}
      .dl-whisker{stroke-width:1.25}
      .dl-outline{stroke-width:1.5}
      .dl-hollow{stroke-width:1.75}
      .dl-band{fill-opacity:.18}
      .dl-shade{fill-opacity:.1}
      .dl-start{text-anchor:start}
      .dl-middle{text-anchor:middle}
      .dl-end{text-anchor:end}

      """
    for style in TextStyle.allCases {
      let weight = style.isBold ? ";font-weight:600" : ""
      rules +=
        ".\(ChartClass.text(style).name)"
        + "{font-size:\(ChartNumber.coordinate(style.size))px\(weight)}\n"
    }
    for (index, dash) in dashes.enumerated() {
      rules += ".\(ChartClass.dash(index).name){stroke-dasharray:\(dash)}\n"
    }
    return rules
  }()

  private static func colors(_ palette: ChartPalette) -> String {
    var rules = """
      .dl-paper,.dl-hollow{fill:\(palette.paper)}
      .\(ChartClass.text(.heading).name){stroke:\(palette.paper);stroke-width:4px;paint-order:stroke}
      .dl-shade{fill:\(palette.muted)}
      .dl-ink{fill:\(palette.ink)}
      .dl-grid{stroke:\(palette.grid)}
      .dl-axis,.dl-leader{stroke:\(palette.axis)}
      .dl-reference,.dl-outline,.dl-whisker{stroke:\(palette.ink)}

      """
    for style in TextStyle.allCases {
      let color = style.isMuted ? palette.muted : palette.ink
      rules += ".\(ChartClass.text(style).name){fill:\(color)}\n"
    }
    for (index, color) in palette.series.enumerated() {
      rules += ".\(ChartClass.stroke(index).name){stroke:\(color)}\n"
      rules += ".\(ChartClass.fill(index).name){fill:\(color)}\n"
    }
    for (index, color) in palette.heat.enumerated() {
      rules += ".\(ChartClass.heat(index).name){fill:\(color)}\n"
      rules += ".\(ChartClass.onHeat(index).name){fill:\(palette.onHeat[index])}\n"
    }
    return rules
  }
}
