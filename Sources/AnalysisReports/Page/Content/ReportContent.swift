public import CalendarDates

/// What the page of a report shows, as plain values and rows of its tables, so that every figure of the
/// page is one of a table.
///
/// A part that was not analysed is nil, and the page leaves it out.
public struct ReportContent: Sendable {
  /// What the collection is called.
  public var title: String
  /// What was read.
  public var reading: ReadingPart
  /// The articles in the order of the input.
  public var articles: [ListedArticle]
  /// What the collection is about.
  public var topics: TopicsPart?
  /// Who is quoted.
  public var people: PeoplePart?
  /// In what tone.
  public var tone: TonePart?
  /// Which articles are copies.
  public var duplicates: DuplicatesPart?
  /// How groups differ.
  public var comparison: ComparisonPart?
  /// How all this was found out.
  public var method: MethodPart

  /// Gathers what a page shows.
  public init(
    title: String, reading: ReadingPart, articles: [ListedArticle], topics: TopicsPart?,
    people: PeoplePart?, tone: TonePart?, duplicates: DuplicatesPart?,
    comparison: ComparisonPart? = nil, method: MethodPart
  ) {
    self.title = title
    self.reading = reading
    self.articles = articles
    self.topics = topics
    self.people = people
    self.tone = tone
    self.duplicates = duplicates
    self.comparison = comparison
    self.method = method
  }
}

/// What was read, and what was left out.
public struct ReadingPart: Sendable {
  /// The outlets with their articles, most first; empty when no article names one.
  public var outlets: [(name: String, articles: Int)]
  /// The first and the last day of an article.
  public var dates: ClosedRange<CalendarDay>?
  /// The articles without a date.
  public var undated: Int
  /// The files that were read.
  public var files: Int
  /// What was left out or changed.
  public var skipped: [SkippedRow]

  /// Gathers what was read.
  public init(
    outlets: [(name: String, articles: Int)], dates: ClosedRange<CalendarDay>?, undated: Int,
    files: Int, skipped: [SkippedRow]
  ) {
    self.outlets = outlets
    self.dates = dates
    self.undated = undated
    self.files = files
    self.skipped = skipped
  }
}

/// An article in the list of the page.
public struct ListedArticle: Sendable {
  /// Its row in `articles.csv`.
  public var row: ArticleRow
  /// Its address on the web.
  public var url: String?
  /// The file that it was read from, with the line where it has several.
  public var place: String
  /// The quotations in it; nil when they were not looked for.
  public var quotations: Int?
  /// The score of its tone; nil when it was not judged.
  public var tone: Double?

  /// Gathers an article.
  public init(row: ArticleRow, url: String?, place: String, quotations: Int?, tone: Double?) {
    self.row = row
    self.url = url
    self.place = place
    self.quotations = quotations
    self.tone = tone
  }
}

/// What a collection is about.
public struct TopicsPart: Sendable {
  /// The rows of `topics.csv` of the chosen level.
  public var topics: [TopicRow]
  /// The rows of `timeline.csv`.
  public var timeline: [TimelineRow]
  /// The length of its periods; nil without a date.
  public var period: TimelinePeriod?
  /// The rows of `stories.csv`.
  public var stories: [StoryRow]
  /// What a reader should know of them, a sentence each.
  public var remarks: [String]

  /// Gathers topics.
  public init(
    topics: [TopicRow], timeline: [TimelineRow], period: TimelinePeriod?, stories: [StoryRow],
    remarks: [String]
  ) {
    self.topics = topics
    self.timeline = timeline
    self.period = period
    self.stories = stories
    self.remarks = remarks
  }
}

/// Who is quoted.
public struct PeoplePart: Sendable {
  /// The rows of `speakers.csv`.
  public var speakers: [SpeakerRow]
  /// The rows of `speaker_groups.csv`.
  public var groups: [SpeakerGroupRow]
  /// The quotations that the text ascribes to nobody.
  public var unattributed: Int
  /// All quotations by type.
  public var types: (direct: Int, indirect: Int, mixed: Int)

  /// Gathers speakers.
  public init(
    speakers: [SpeakerRow], groups: [SpeakerGroupRow], unattributed: Int,
    types: (direct: Int, indirect: Int, mixed: Int)
  ) {
    self.speakers = speakers
    self.groups = groups
    self.unattributed = unattributed
    self.types = types
  }

  /// All quotations.
  public var quotations: Int { types.direct + types.indirect + types.mixed }
}

/// In what tone.
public struct TonePart: Sendable {
  /// The rows of `sentiment_groups.csv`.
  public var groups: [ToneGroupRow]
  /// The rows of `sentiment_speakers.csv`.
  public var speakers: [SpeakerToneRow]
  /// The sentences by their tone.
  public var sentences: (negative: Int, neutral: Int, positive: Int, uncertain: Int)

  /// Gathers tones.
  public init(
    groups: [ToneGroupRow], speakers: [SpeakerToneRow],
    sentences: (negative: Int, neutral: Int, positive: Int, uncertain: Int)
  ) {
    self.groups = groups
    self.speakers = speakers
    self.sentences = sentences
  }
}

/// Which articles are copies of others.
public struct DuplicatesPart: Sendable {
  /// The rows of `duplicates.csv`.
  public var rows: [DuplicateRow]
  /// The families.
  public var families: Int
  /// Whether counts of articles, quotations and tone take of a family only the original.
  public var countsFamiliesOnce: Bool

  /// Gathers copies.
  public init(rows: [DuplicateRow], families: Int, countsFamiliesOnce: Bool) {
    self.rows = rows
    self.families = families
    self.countsFamiliesOnce = countsFamiliesOnce
  }

  /// The copies, without the originals.
  public var copies: Int { rows.count - families }
}
