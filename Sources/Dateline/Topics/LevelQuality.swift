import Clustering
import NumericCore
import Topics

/// How far one level of topics can be trusted, topic by topic and article by article.
struct LevelQuality {
  let model: TopicModel
  let assignments: [TopicAssignment]
  let shapes: [TopicShape]
  /// The vocabulary terms that set each topic off, best first: its name and coherence rest on them.
  let topTerms: [[RankedTerm]]
  let coherence: [Double?]
  let stability: [Double?]
  let agreement: Double

  init(
    _ division: NamedDivision, vectors: CollectionVectors, options: TopicOptions,
    parallelism: Parallelism
  ) {
    let assignment = division.assignment
    let members = assignment.members()
    let centers = ClusterCenters.unitMeans(of: vectors.clustering, in: assignment)
    let resampled = ResampledStability(
      of: assignment, points: vectors.clustering, parameters: .init(seed: options.seed),
      parallelism: parallelism)
    let itemAgreement = resampled.itemAgreement
    model = TopicModel(
      centers: centers, calibratedOn: vectors.clustering, topics: assignment.clusters,
      agreement: itemAgreement.isEmpty
        ? 1 : itemAgreement.reduce(0, +) / Double(itemAgreement.count),
      parallelism: parallelism)
    assignments = model.assignments(
      of: vectors.clustering, topics: assignment.clusters, parallelism: parallelism)
    shapes = TopicShape.measure(
      vectors.clustering, members: members, centers: centers,
      typicalCount: TopicNaming.articlesPerTopic)
    let incidence = TermIncidence(
      counts: vectors.matrix.counts, members: members, parallelism: parallelism)
    topTerms = incidence.topTerms(TopicNaming.wordsPerTopic, parallelism: parallelism)
    coherence = TopicCoherence.normalizedPointwiseMutualInformation(
      ofTerms: topTerms.map { $0.prefix(Self.coherentTerms).map(\.term) }, in: vectors.matrix.counts
    )
    // An only topic is found again in every resample: that says nothing.
    stability = assignment.count > 1 ? resampled.clusterJaccard : [nil]
    agreement = resampled.adjustedRand
  }

  /// How many of a topic's top terms its coherence is measured on.
  private static let coherentTerms = 10
}
