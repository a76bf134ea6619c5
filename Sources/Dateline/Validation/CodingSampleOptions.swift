/// How a sample of sentences for coding is drawn.
public struct CodingSampleOptions: Sendable, Equatable {
  /// How many sentences are drawn; where there are fewer, all of them.
  public var size: Int
  /// The column that articles are grouped by; nil for none.
  public var groupColumn: String?
  /// The seed of the draw.
  public var seed: UInt64

  /// Gathers the choices.
  public init(size: Int = 200, groupColumn: String? = nil, seed: UInt64 = 1) {
    precondition(size >= 1, "a sample holds a sentence")
    self.size = size
    self.groupColumn = groupColumn
    self.seed = seed
  }

  /// The most groups of one sample.
  public static let mostGroups = 100

  /// The fewest sentences of a stratum, where it has them: up to ten, as long as no more than half of
  /// the sample goes to this; two at least, for without two there is no telling how much they differ.
  func floor(strata: Int) -> Int { max(Self.fewest, min(10, size / (2 * max(1, strata)))) }

  /// The fewest sentences of a stratum.
  static let fewest = 2
}
