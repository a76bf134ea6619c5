public import AnalysisReports
import Statistics

extension TrendAnalysis {
  /// The shares of the first items over time, with their intervals and bursts.
  ///
  /// At most twelve items are drawn; all of them are in the tables.
  public var chart: TimeSeriesChart {
    TimeSeriesChart(
      caption: ChartCaption(
        title: "What rises, falls and bursts",
        subtitle: "Share of each \(period.rawValue)’s articles, with 95 % intervals; "
          + "bars above a line are bursts",
        source: "\(totals.reduce(0, +)) dated articles · dateline \(Version.current)"),
      period: period, axis: .share, axisTitle: "share of articles",
      series: trends.prefix(Self.chartedItems).map { trend in
        TimeSeriesChart.Series(
          label: trend.item,
          points: starts.indices.compactMap { place in
            trend.shares[place].map {
              TimeSeriesChart.Point(
                day: starts[place], value: $0.value, lower: $0.interval.lower,
                upper: $0.interval.upper)
            }
          },
          bursts: trend.bursts.map {
            TimeSeriesChart.Burst(days: $0.start...$0.end, level: $0.level)
          })
      })
  }

  private static let chartedItems = 12
}
