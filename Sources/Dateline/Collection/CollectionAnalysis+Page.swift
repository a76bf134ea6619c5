public import AnalysisReports
import CalendarDates

extension CollectionAnalysis {
  /// What the page of the report shows.
  ///
  /// - Parameter title: What the collection is called.
  /// - Returns: The content.
  public func pageContent(title: String) -> ReportContent {
    let dates = topics.articles.compactMap(\.date)
    return ReportContent(
      title: title,
      reading: ReadingPart(
        outlets: outlets,
        dates: dates.min().flatMap { first in dates.max().map { first...$0 } },
        undated: topics.articles.count - dates.count, files: run.inputs.count,
        skipped: run.skipped.map(SkippedRow.init)),
      articles: articles,
      topics: TopicsPart(
        topics: topicRows.filter { $0.level == topics.chosen.name },
        timeline: topics.timelineRows, period: topics.timeline?.period,
        stories: topics.storyRows, remarks: topics.remarks.filter { !$0.isEmpty }),
      people: PeoplePart(quotations.counts, speakers, speakerGroups),
      tone: sentiment.map { sentiment in
        let counts = sentiment.counts
        return TonePart(
          groups: toneGroups, speakers: sentiment.speakers,
          sentences: (
            counts.labels.negative, counts.labels.neutral, counts.labels.positive,
            counts.abstained
          ))
      },
      duplicates: DuplicatesPart(
        rows: duplicates.rows, families: duplicates.families.count,
        countsFamiliesOnce: topics.copies?.countsFamiliesOnce ?? false),
      comparison: comparison.map { comparison in
        ComparisonPart(
          column: comparison.column, shares: comparison.shares,
          tones: comparison.tone?.groups ?? [], shift: comparison.tone?.words ?? [],
          terms: comparison.terms, articlesWithoutGroup: comparison.articlesWithoutGroup)
      }, method: method)
  }

  private var method: MethodPart {
    let record = run.record(guardedCells: 0)
    return MethodPart(
      version: record.version, options: Self.flat(record.options),
      results: Self.flat(record.results),
      models: models)
  }

  /// Values by name, those inside of others after the others' names.
  private static func flat(
    _ members: [(name: String, value: JSONValue)], in outer: String = ""
  ) -> [(name: String, value: String)] {
    members.flatMap { name, value -> [(name: String, value: String)] in
      let name = outer.isEmpty ? name : "\(outer).\(name)"
      return switch value {
      case .object(let members): flat(members, in: name)
      case .string(let text): [(name, text)]
      case .null: []
      default: [(name, value.encoded())]
      }
    }
  }
}

extension PeoplePart {
  /// Who is quoted, by the counts of the quotations.
  init(_ counts: QuotationCounts, _ speakers: [SpeakerRow], _ groups: [SpeakerGroupRow]) {
    self.init(
      speakers: speakers, groups: groups, unattributed: counts.unattributed, types: counts.types)
  }
}
