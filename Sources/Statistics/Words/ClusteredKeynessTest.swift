/// Whether a group of articles uses a term more or less often than others do, with the article as
/// the unit of chance.
///
/// The score test of ``ClusteredLogRatio`` tells most terms from significant ones at once and costs
/// next to nothing; its p-value is given where it is 0.1 or more. Below, its normal tail cannot be
/// trusted, and the p-value is that of ``ArticleRandomization``.
///
/// Where labels are dealt to articles at random the p-value is at most 0.05 or 0.01 in 0.4 to 1.1
/// times as many cases as these say, and at most 0.001 in 0.2 to 1.65 times as many (0.7 on average;
/// a rate rests on twenty cases): measured by
/// `FULL_COVERAGE=1 swift test -c release --filter ClusteredKeynessTestTests` for groups of 1 to
/// 50 % of 60 to 1,000 articles and negative binomial counts (mean 0.05 to 5, shape 0.1 and 1). It is
/// lower, down to never, where a group expects one or two occurrences, which take few values.
public enum ClusteredKeynessTest {
  /// The two-sided p-value.
  ///
  /// - Parameters:
  ///   - target: The term's counts over the articles of the target.
  ///   - targetSizes: The sizes of the articles of the target.
  ///   - reference: Its counts over the articles of the reference.
  ///   - referenceSizes: The sizes of the articles of the reference.
  ///   - holders: Gives the articles of both that hold the term; called only where it is needed.
  /// - Returns: The p-value; nil when the target or the reference has no words, the term occurs in
  ///   neither, or there are fewer than three articles.
  /// - Complexity: O(1) where the score test decides, else O(articles that hold the term), some ten
  ///   times: 5 µs for 100 of them.
  public static func pValue(
    target: TermOccurrences, in targetSizes: ArticleSizes,
    reference: TermOccurrences, in referenceSizes: ArticleSizes,
    holders: () -> [ArticleRandomization.Holder]
  ) -> Double? {
    guard
      let score = ClusteredLogRatio.scorePValue(
        target: target, in: targetSizes, reference: reference, in: referenceSizes)
    else { return nil }
    guard score < largestCheckedScore else { return score }
    return ArticleRandomization.pValue(
      target: target.occurrences, in: targetSizes, holders: holders(),
      of: targetSizes.merging(referenceSizes))
  }

  private static let largestCheckedScore = 0.1
}
