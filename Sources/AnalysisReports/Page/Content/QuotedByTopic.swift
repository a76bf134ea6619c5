/// The speakers with a name who are quoted in each topic, the most quoted first.
package struct QuotedByTopic: Sendable {
  private let entries: [String: [(speaker: SpeakerRow, quotes: Int)]]

  /// Sorts the rows of `speaker_groups.csv` by topic; speakers who are quoted as often stand in the order of
  /// `speakers.csv`.
  ///
  /// - Parameters:
  ///   - speakers: The rows of `speakers.csv`.
  ///   - groups: The rows of `speaker_groups.csv`.
  /// - Complexity: O(rows · log rows).
  package init(_ speakers: [SpeakerRow], _ groups: [SpeakerGroupRow]) {
    let named = Dictionary(
      speakers.enumerated().filter { $0.element.name != nil }.map { ($0.element.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var places: [String: [(place: Int, quotes: Int)]] = [:]
    for row in groups where row.grouping == .topic {
      guard let speaker = named[row.speakerID] else { continue }
      places[row.group, default: []].append((speaker.offset, row.quotes))
    }
    entries = places.mapValues { places in
      places.sorted { (-$0.quotes, $0.place) < (-$1.quotes, $1.place) }
        .map { (speakers[$0.place], $0.quotes) }
    }
  }

  /// The speakers, with their quotations in the topic.
  package func speakers(inTopic topic: String) -> [(speaker: SpeakerRow, quotes: Int)] {
    entries[topic] ?? []
  }
}
