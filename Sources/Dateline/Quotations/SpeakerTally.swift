import AnalysisReports
import CalendarDates

/// Counts quotations, and what each speaker is quoted with, while articles are read.
///
/// Memory grows with the speakers, not with the quotations.
struct SpeakerTally {
  private struct Entry {
    var names = Spellings()
    var roles = Spellings()
    var types = (direct: 0, indirect: 0, mixed: 0)
    var words = 0
    var articles = 0
    /// The last article that was counted.
    var article = -1
    var dates: ClosedRange<CalendarDay>?
  }

  private(set) var counts = QuotationCounts()
  private var entries: [Entry] = []
  private var identifiers: [String] = []
  private var places: [String: Int] = [:]

  /// Counts the quotations of the next article.
  mutating func add(_ rows: [QuotationRow]) {
    for row in rows {
      Self.count(row.type, in: &counts.types)
      guard let speaker = row.speaker else {
        counts.unattributed += 1
        continue
      }
      if speaker.name == nil { counts.unnamed += 1 }
      add(row, of: speaker)
    }
    counts.articles += 1
  }

  private mutating func add(_ row: QuotationRow, of speaker: QuotationRow.Speaker) {
    let place = places[speaker.id] ?? entries.count
    if place == entries.count {
      places[speaker.id] = place
      identifiers.append(speaker.id)
      entries.append(Entry())
    }
    entries[place].names.count(speaker.name)
    entries[place].roles.count(speaker.role)
    Self.count(row.type, in: &entries[place].types)
    entries[place].words += row.words
    guard entries[place].article != counts.articles else { return }
    entries[place].article = counts.articles
    entries[place].articles += 1
    if let date = row.date {
      let dates = entries[place].dates ?? date...date
      entries[place].dates = min(dates.lowerBound, date)...max(dates.upperBound, date)
    }
  }

  private static func count(
    _ type: String, in types: inout (direct: Int, indirect: Int, mixed: Int)
  ) {
    switch type {
    case "direct": types.direct += 1
    case "indirect": types.indirect += 1
    default: types.mixed += 1
    }
  }

  /// The speakers, the most quoted first, those quoted as often in the order of their first quotation.
  var rows: [SpeakerRow] {
    let rows = entries.indices.map { place in
      let entry = entries[place]
      return SpeakerRow(
        id: identifiers[place], name: entry.names.mostFrequent, role: entry.roles.mostFrequent,
        types: entry.types, words: entry.words, articles: entry.articles, dates: entry.dates)
    }
    let order = rows.indices.sorted { (-rows[$0].quotes, $0) < (-rows[$1].quotes, $1) }
    return order.map { rows[$0] }
  }
}
