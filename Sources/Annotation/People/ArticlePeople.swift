public import TextCore

/// The persons and bodies of an article.
public struct ArticlePeople: Sendable, Equatable {
  /// The persons and bodies in order of their first mention.
  public let people: [Person]
  /// All mentions with the bytes of the phrase around each, in order.
  private let places: [Place]
  /// For each place the greatest end of it and those before.
  private let lastEnds: [Int]

  struct Place: Sendable, Equatable {
    let range: ByteRange
    /// With titles, appositions and what hangs on a noun.
    let phrase: ByteRange
    let person: Int
    let kind: MentionKind
    /// Whether it is a possessor or hangs on a preposition: "Smith" of "Smith’s lawyer".
    let isDependent: Bool
  }

  /// Who speaks by sources that name a document or a spokesperson.
  private var authors: [ByteRange: Int] = [:]

  /// Takes over who speaks by some sources that have no person as their head.
  mutating func add(authors: [ByteRange: Int]) { self.authors = authors }

  init(people: [Person], places: [Place]) {
    self.people = people
    self.places = places.sorted {
      ($0.range.start, $0.range.end, $0.person) < ($1.range.start, $1.range.end, $1.person)
    }
    var last = 0
    lastEnds = self.places.map { place in
      last = max(last, place.range.end)
      return last
    }
  }

  /// Who is meant by the mention at a range, or nil when none overlaps it.
  ///
  /// - Complexity: O(log mentions + mentions that overlap).
  public func person(at range: ByteRange) -> Person? {
    let found = places(overlapping: range)
    let exact = found.first { $0.range == range }
    return (exact ?? found.min { $0.range.count < $1.range.count }).map { people[$0.person] }
  }

  func places(overlapping range: ByteRange) -> [Place] {
    let first = partition(0..<places.count) { lastEnds[$0] > range.start }
    let end = partition(first..<places.count) { places[$0].range.start >= range.end }
    return places[first..<end].filter { $0.range.overlaps(range) }
  }

  /// The first of some indices for which a condition holds that holds for all after it.
  private func partition(_ indices: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (indices.lowerBound, indices.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Who is meant by a noun phrase that says who speaks, such as the source of a quotation.
  ///
  /// It is the person of its head, not one who is only mentioned inside ("a lawyer for Smith").
  /// The head is the mention whose phrase starts first in the source, of several the one with the
  /// longest phrase; a possessor and what hangs on a preposition are never it.
  ///
  /// A document speaks for its author ("a study by Smith"), an unnamed spokesperson for the body
  /// that the article names; these are known for the sources that the people were found with.
  ///
  /// - Returns: Nil when the head is none of the article's people.
  /// - Complexity: O(log mentions), and the square of the mentions inside the source.
  public func speaker(of source: ByteRange) -> Person? {
    if let author = authors[source] { return people[author] }
    let inside = places(overlapping: source)
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
