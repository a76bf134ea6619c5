public import AnalysisReports
public import NumericCore
public import Statistics

/// The tone of an article as a whole.
public struct ArticleTone: Sendable, Equatable {
  /// The groups that the article is in; several where the column holds a list.
  public let groups: [String]
  /// The mean of its judged sentences, from −1 to 1.
  public let mean: Double
  /// The number of its judged sentences.
  public let sentences: Int

  /// Describes an article.
  ///
  /// - Precondition: The mean is a number, of at least one sentence.
  public init(groups: [String], mean: Double, sentences: Int) {
    precondition(mean.isFinite && sentences > 0, "a mean is that of a sentence or more")
    self.groups = groups
    self.mean = mean
    self.sentences = sentences
  }
}

/// How the tone of groups of articles differs.
///
/// The article is the unit of chance: sentences of one article are alike, so articles are drawn anew for
/// intervals and dealt anew for tests. Every article counts once, however long it is.
public enum GroupTones {
  /// With fewer articles a group has no figures, and there is nothing to compare with.
  public static let fewestArticles = 5

  /// Measures and compares groups.
  ///
  /// - Parameters:
  ///   - articles: The articles that have a tone; those without a group are left out.
  ///   - options: How articles are drawn and dealt anew.
  ///   - parallelism: The threads to use; the result does not depend on it.
  /// - Returns: The groups by name. q-values count the groups that could be compared.
  /// - Complexity: O(groups · resamples · articles).
  public static func rows(
    _ articles: [ArticleTone], options: EvaluationOptions = EvaluationOptions(),
    parallelism: Parallelism = .single
  ) -> [GroupToneRow] {
    let pool = articles.filter { !$0.groups.isEmpty }
    let means = pool.map(\.mean)
    let names = Set(pool.flatMap(\.groups)).sorted()
    let measured = names.map { name in
      Group(
        name: name, isMember: pool.map { $0.groups.contains(name) }, means: means,
        sentences: pool.reduce(0) { $0 + ($1.groups.contains(name) ? $1.sentences : 0) },
        options: options, parallelism: parallelism)
    }
    let tested = measured.compactMap(\.test?.pValue)
    var qValues = MultipleComparisons.benjaminiHochberg(tested)[...]
    return measured.map { group in
      group.row(qValue: group.test == nil ? nil : qValues.popFirst())
    }
  }

  /// A group and what was found of it.
  private struct Group {
    let name: String
    let sentences: Int
    let own: [Double]
    let mean: BootstrapEstimate?
    let test: PermutationResult?
    let hedgesG: Double?

    init(
      name: String, isMember: [Bool], means: [Double], sentences: Int, options: EvaluationOptions,
      parallelism: Parallelism
    ) {
      let own = zip(means, isMember).compactMap { $1 ? $0 : nil }
      let rest = zip(means, isMember).compactMap { $1 ? nil : $0 }
      self.name = name
      self.sentences = sentences
      self.own = own
      guard own.count >= GroupTones.fewestArticles else {
        (mean, test, hedgesG) = (nil, nil, nil)
        return
      }
      mean = options.bootstrap(parallelism).mean(own)
      guard rest.count >= GroupTones.fewestArticles else {
        (test, hedgesG) = (nil, nil)
        return
      }
      test = PermutationTest(
        resamples: options.resamples, level: options.level, seed: options.seed,
        parallelism: parallelism
      ).differenceOfMeans(means, inFirst: isMember)
      hedgesG = CohensD(own, rest, level: options.level)?.hedges?.value
    }

    func row(qValue: Double?) -> GroupToneRow {
      GroupToneRow(
        group: name, articles: own.count, sentences: sentences, mean: mean?.value,
        interval: mean?.interval.ends,
        comparison: test.flatMap { test in
          qValue.map {
            GroupToneRow.Comparison(
              difference: test.statistic, hedgesG: hedgesG, pValue: test.pValue, qValue: $0)
          }
        })
    }
  }
}
