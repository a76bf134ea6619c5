public import AnalysisReports

extension CoderAgreement {
  /// The measures with their intervals, a group for each variable; the line marks Krippendorff's
  /// 0.80.
  public var chart: IntervalChart {
    IntervalChart(
      caption: ChartCaption(
        title: "How far the coders agree",
        subtitle: "Points are measures, lines their \(percent) % intervals; "
          + "1 is agreement on every unit",
        source: source),
      axis: .number, axisTitle: "agreement", reference: 0.8,
      groups: variables.map { variable in
        IntervalChart.Group(
          label: variable.name ?? "",
          rows: variable.measures.map { row in
            IntervalChart.Row(
              label: Self.label(of: row), value: row.value ?? .nan, lower: row.interval?.lower,
              upper: row.interval?.upper)
          })
      })
  }

  private var percent: String { TableCell.rounded(options.level * 100, decimals: 1).plainText }

  private var source: String {
    let units = variables.map(\.ratings.units.count).max() ?? 0
    let coders = variables.map(\.ratings.coders.count).max() ?? 0
    return "\(units) units · \(coders) coders · \(options.scale.name) scale"
      + " · dateline \(Version.current) · seed \(options.seed)"
  }

  private static func label(of row: AgreementRow) -> String {
    let measure = row.measure.title
    if let coders = row.coders { return "\(measure), \(coders.first) – \(coders.second)" }
    if let code = row.code { return "\(measure), “\(code)”" }
    return measure
  }
}
