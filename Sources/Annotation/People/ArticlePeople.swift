public import TextCore

/// The persons and bodies of an article.
public struct ArticlePeople: Sendable, Equatable {
  /// The persons and bodies in order of their first mention.
  public let people: [Person]
  /// All mentions with the bytes of the phrase around each, in order.
  private let places: [Place]

  struct Place: Sendable, Equatable {
    let range: ByteRange
    /// With titles, appositions and what hangs on a noun.
    let phrase: ByteRange
    let person: Int
    let kind: MentionKind
    /// Whether it is a possessor or hangs on a preposition: "Smith" of "Smith’s lawyer".
    let isDependent: Bool
  }

  init(people: [Person], places: [Place]) {
    self.people = people
    self.places = places.sorted {
      ($0.range.start, $0.range.end, $0.person) < ($1.range.start, $1.range.end, $1.person)
    }
  }

  /// Who is meant by the mention at a range, or nil when none overlaps it.
  ///
  /// - Complexity: O(mentions).
  public func person(at range: ByteRange) -> Person? {
    let found = places.filter { $0.range.overlaps(range) }
    let exact = found.first { $0.range == range }
    return (exact ?? found.min { $0.range.count < $1.range.count }).map { people[$0.person] }
  }

  /// Who is meant by a noun phrase that says who speaks, such as the source of a quotation.
  ///
  /// It is the person of its head, not one who is only mentioned inside ("a lawyer for Smith").
  /// The head is the mention whose phrase starts first in the source, of several the one with the
  /// longest phrase; a possessor and what hangs on a preposition are never it.
  ///
  /// - Returns: Nil when the head is none of the article's people.
  /// - Complexity: O(mentions).
  public func speaker(of source: ByteRange) -> Person? {
    let inside = places.filter { $0.range.overlaps(source) }
    let heads = inside.filter { place in
      !(place.isDependent && place.phrase.start > source.start)
        && !(place.isDependent && place.phrase.end < source.end && place.phrase == place.range)
        && !inside.contains {
          $0.phrase != place.phrase && $0.phrase.contains(place.range)
            && $0.range.end <= place.range.start && $0.person != place.person
        }
    }
    let outer = heads.min {
      ($0.phrase.start, -$0.phrase.end, $0.kind.rawValue)
        < ($1.phrase.start, -$1.phrase.end, $1.kind.rawValue)
    }
    return outer.map { people[$0.person] }
  }
}
