/// What is written around a chart.
public struct ChartCaption: Sendable, Hashable {
  /// What the chart shows, in a line or two.
  public let title: String
  /// What is needed to read it: the unit, the kind of interval.
  public let subtitle: String
  /// Where the figures come from, such as `148 articles · dateline 0.4 · seed 1`.
  public let source: String

  /// Makes a caption; texts may come from articles, they are escaped and cut where they are too long.
  public init(title: String, subtitle: String = "", source: String = "") {
    self.title = title
    self.subtitle = subtitle
    self.source = source
  }
}
