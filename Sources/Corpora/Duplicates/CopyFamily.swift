/// Articles that are one text: an original and its copies.
public struct CopyFamily: Sendable, Equatable {
  /// What a copy did with the text.
  public enum Kind: String, Sendable, CaseIterable {
    /// The same letters and digits.
    case exact
    /// Words or sentences changed.
    case near
    /// Shortened: less than four fifths of the original's shingles, and most of those that are there are
    /// the original's.
    case cut
  }

  /// An article of the family.
  public struct Member: Sendable, Equatable {
    /// Its place in the input, from 0.
    public let article: Int
    /// What it did with the original's text; exact for the original.
    public let kind: Kind
    /// How alike it is to the original.
    public let similarity: SketchSimilarity
  }

  /// Why an article is taken for the original.
  public enum Reason: String, Sendable, CaseIterable {
    /// It has the earliest date, alone.
    case earliest
    /// Of those with the earliest date, its dateline or byline is most plainly that of an agency.
    case credit
    /// Of those, it is the longest.
    case longest
    /// Nothing but its place in the input sets it off.
    case first
  }

  /// The place of the likely original in the input.
  public let original: Int
  /// Why it is taken for that.
  public let reason: Reason
  /// All articles, the original first, the others in the order of the input.
  public let members: [Member]

  /// The copies.
  public var copies: ArraySlice<Member> { members.dropFirst() }

  init(original: Int, reason: Reason, members: [Member]) {
    self.original = original
    self.reason = reason
    self.members = members
  }
}

/// The order of articles by how likely they are the original of their copies.
///
/// The earliest date comes first, then the plainest credit of an agency, then the most words, then the first
/// of the input; articles without a date come after those with one.
struct OriginalOrder {
  let sketches: [ArticleSketch]

  /// All articles in order.
  var places: [Int] {
    sketches.indices.sorted { one, other in
      switch compare(one, other).order {
      case 0: one < other
      case let order: order < 0
      }
    }
  }

  /// Why the first of some articles is.
  ///
  /// - Parameter family: Two or more articles, the original first.
  /// - Returns: The last criterion that was needed to set it off from one of the others.
  func reason(_ family: [Int]) -> CopyFamily.Reason {
    let reasons = family.dropFirst().map { compare(family[0], $0).reason }
    return [.first, .longest, .credit].first(where: reasons.contains) ?? .earliest
  }

  private func compare(_ one: Int, _ other: Int) -> (order: Int, reason: CopyFamily.Reason) {
    let (a, b) = (sketches[one], sketches[other])
    if a.date != b.date {
      guard let first = a.date else { return (1, .earliest) }
      guard let second = b.date else { return (-1, .earliest) }
      return (first < second ? -1 : 1, .earliest)
    }
    if a.credit != b.credit { return (a.credit > b.credit ? -1 : 1, .credit) }
    if a.words != b.words { return (a.words > b.words ? -1 : 1, .longest) }
    return (0, .first)
  }
}
