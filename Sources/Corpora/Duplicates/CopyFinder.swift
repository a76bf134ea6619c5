public import NumericCore

/// Finds families of copies among sketched articles.
///
/// ```swift
/// let sketches = articles.map { ArticleSketch($0, seed: 1) }
/// for family in CopyFinder().families(of: sketches) { print(family.original, family.copies) }
/// ```
public struct CopyFinder: Sendable {
  /// The least resemblance (Jaccard) of a copy with its original: texts of one length share half of their
  /// shingles when it is a third, J = c/(2 − c).
  public let minimumResemblance: Double
  /// The least containment that makes a text a copy that was cut: so much of the shorter one stands in the
  /// longer one.
  public let minimumContainment: Double
  /// The least resemblance of such a copy: that of a text of a sixth of the length.
  ///
  /// Less is a brief that a column of briefs took in.
  static let leastResemblanceOfCuts = 0.15
  /// Chooses the hash functions.
  public let seed: UInt64

  /// Chooses what a copy is.
  ///
  /// - Parameters:
  ///   - minimumResemblance: From over 0 to 1.
  ///   - minimumContainment: From over 0 to 1.
  ///   - seed: The same that the articles were sketched with.
  public init(
    minimumResemblance: Double = 1.0 / 3, minimumContainment: Double = 2.0 / 3, seed: UInt64 = 1
  ) {
    precondition(minimumResemblance > 0 && minimumContainment > 0, "unlike texts are no copies")
    self.minimumResemblance = minimumResemblance
    self.minimumContainment = minimumContainment
    self.seed = seed
  }

  /// Whether texts of a similarity are copies.
  public func isCopy(_ similarity: SketchSimilarity) -> Bool {
    similarity.resemblance >= minimumResemblance
      || similarity.containment >= minimumContainment
        && similarity.resemblance >= Self.leastResemblanceOfCuts
  }

  /// Finds the families.
  ///
  /// Equal texts are put together first and count once. Of the others, candidates that share a band of
  /// MinHash values are compared exactly (`CandidatePairs`), without boilerplate (`Boilerplate`). Families
  /// are grown from the likeliest original over compared pairs, and every member is compared with that
  /// original (`CopyGraph`): A and C are not copies because both are alike to a B between them.
  ///
  /// - Parameters:
  ///   - sketches: The articles in the order of the input.
  ///   - parallelism: The threads to use; the result does not depend on them.
  /// - Returns: Families of two or more, the largest first, those of one size by their first article.
  /// - Complexity: O(n log n) in the articles.
  public func families(
    of sketches: [ArticleSketch], parallelism: Parallelism = .single
  ) -> [CopyFamily] {
    families(of: sketches, parallelism: parallelism) {
      CandidatePairs.pairs(of: $0, seed: seed, parallelism: parallelism)
    }
  }

  /// The same with candidates that are found some other way.
  func families(
    of sketches: [ArticleSketch], parallelism: Parallelism,
    candidates: ([ArticleSketch]) -> [UInt64]
  ) -> [CopyFamily] {
    let order = OriginalOrder(sketches: sketches)
    let equals = EqualTexts(sketches, inOrder: order.places)
    let compared = Boilerplate.removed(from: equals.groups.map { sketches[$0[0]] }).enumerated()
      .map { (number: $0.offset, sketch: $0.element) }
      .filter { $0.sketch.shingles.count >= ArticleSketch.fewestShingles }
    let texts = compared.map(\.sketch)
    let graph = CopyGraph(
      texts, pairs: candidates(texts), finder: self, parallelism: parallelism)
    var isCompared = [Bool](repeating: false, count: equals.groups.count)
    var families: [CopyFamily] = []
    for star in graph.stars() {
      for leaf in star { isCompared[compared[leaf.place].number] = true }
      families += family(
        star.map { (equals.groups[compared[$0.place].number], $0.similarity) }, of: sketches, order)
    }
    for (group, isCompared) in zip(equals.groups, isCompared) where !isCompared {
      families += family([(group, .equal)], of: sketches, order)
    }
    return families.sorted { one, other in
      one.members.count == other.members.count
        ? one.first < other.first : one.members.count > other.members.count
    }
  }

  /// The family of groups of equal texts, the original's first; none for one article alone.
  private func family(
    _ groups: [(articles: [Int], similarity: SketchSimilarity)], of sketches: [ArticleSketch],
    _ order: OriginalOrder
  ) -> [CopyFamily] {
    let original = groups[0].articles[0]
    let members = groups.enumerated().flatMap { number, group in
      let kind =
        number == 0
        ? .exact : kind(sketches[group.articles[0]], group.similarity, of: sketches[original])
      return group.articles.map {
        CopyFamily.Member(article: $0, kind: kind, similarity: group.similarity)
      }
    }
    guard members.count > 1 else { return [] }
    let copies = members.dropFirst().sorted { $0.article < $1.article }
    return [
      CopyFamily(
        original: original, reason: order.reason([original] + copies.map(\.article)),
        members: [members[0]] + copies)
    ]
  }

  private func kind(
    _ copy: ArticleSketch, _ similarity: SketchSimilarity, of original: ArticleSketch
  ) -> CopyFamily.Kind {
    let isShort = copy.distinctShingles * 5 < original.distinctShingles * 4
    return isShort && similarity.containment >= minimumContainment ? .cut : .near
  }
}

extension CopyFamily {
  /// The first article of the input.
  fileprivate var first: Int { min(original, members.dropFirst().first?.article ?? original) }
}

/// Groups of articles with equal texts.
private struct EqualTexts {
  /// The articles of each group in an order; groups in the order of their first.
  private(set) var groups: [[Int]] = []

  init(_ sketches: [ArticleSketch], inOrder order: [Int]) {
    var numbers: [TextDigest: Int] = [:]
    for place in order {
      let digest = sketches[place].digest
      if !digest.isEmpty, let number = numbers[digest] {
        groups[number].append(place)
      } else {
        numbers[digest] = groups.count
        groups.append([place])
      }
    }
  }
}
