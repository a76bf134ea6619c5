public import Statistics

/// The choices of an analysis of coders' agreement.
public struct AgreementOptions: Sendable, Equatable {
  /// How the table is laid out; nil to see it from the table.
  public var layout: CodingLayout?
  /// What differences between codes mean.
  public var scale: KrippendorffAlpha.Scale
  /// The codes from the lowest to the highest, for an ordinal scale; empty where they are numbers.
  public var order: [String]
  /// The texts that stand for no code; an empty cell always does.
  public var missing: Set<String>
  /// The share of samples whose interval holds the true value.
  public var level: Double
  /// How many times the units are drawn anew for an interval.
  public var resamples: Int
  /// The seed of the draws.
  public var seed: UInt64

  /// Gathers the choices.
  public init(
    layout: CodingLayout? = nil, scale: KrippendorffAlpha.Scale = .nominal, order: [String] = [],
    missing: Set<String> = ["NA", "N/A", "."], level: Double = 0.95, resamples: Int = 9_999,
    seed: UInt64 = 1
  ) {
    self.layout = layout
    self.scale = scale
    self.order = order
    self.missing = missing
    self.level = level
    self.resamples = resamples
    self.seed = seed
  }
}
