/// How the observations of a sample came about, and so how they are drawn again.
///
/// A resample has to repeat what chance did: where articles were drawn and all their sentences
/// taken, articles are drawn again, not sentences. Intervals that take sentences of an article for
/// independent ones are too narrow (Davison and Hinkley 1997, section 3.8).
public struct ResamplingDesign: Sendable, Equatable {
  /// For each observation the unit it is drawn with; nil where each is drawn for itself.
  let clusters: [Int]?
  /// For each observation the stratum it belongs to; nil where there is one.
  let strata: [Int]?

  /// Every observation is drawn for itself.
  public static let independent = ResamplingDesign(clusters: nil, strata: nil)

  /// Whole clusters are drawn, as many as there are: all observations of a label come together.
  ///
  /// - Parameter labels: For each observation the number of its cluster, such as its article; any
  ///   numbers.
  /// - Returns: The design.
  public static func clustered(by labels: [Int]) -> ResamplingDesign {
    ResamplingDesign(clusters: labels, strata: nil)
  }

  /// Observations are drawn within strata, each of which keeps its size.
  ///
  /// - Parameter labels: For each observation the number of its stratum; any numbers.
  /// - Returns: The design.
  public static func stratified(by labels: [Int]) -> ResamplingDesign {
    ResamplingDesign(clusters: nil, strata: labels)
  }

  /// Whole clusters are drawn within strata, each of which keeps its number of clusters.
  ///
  /// - Parameters:
  ///   - labels: For each observation the number of its cluster.
  ///   - strata: For each observation the number of its stratum, the same for a whole cluster.
  /// - Returns: The design.
  public static func clustered(by labels: [Int], within strata: [Int]) -> ResamplingDesign {
    ResamplingDesign(clusters: labels, strata: strata)
  }
}
