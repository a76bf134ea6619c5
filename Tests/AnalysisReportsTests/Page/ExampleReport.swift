import AnalysisReports
import CalendarDates

/// A report of three invented articles in which every field bears one text.
enum ExampleReport {
  static let day = CalendarDay(iso8601: "2031-02-04") ?? .earliest

  static func content(
    _ text: String, articles: Int = 3, hasTone: Bool = true, hasPeople: Bool = true,
    hasDuplicates: Bool = true
  ) -> ReportContent {
    ReportContent(
      title: text,
      reading: ReadingPart(
        outlets: [(text, articles - 1), ("Other", 1)], dates: day...day.advanced(by: 9),
        undated: 1, files: 2,
        skipped: [
          SkippedRow(
            path: text, line: 3, byte: 9, code: "DL-C01", outcome: "skipped", reason: text)
        ]),
      articles: (0..<articles).map { article(text, $0) },
      topics: TopicsPart(
        topics: [topic(text, "1"), topic(text, "2")],
        timeline: ["1", "2"].flatMap { topic in
          (0..<3).map { place in
            TimelineRow(
              topicID: topic, period: day.advanced(by: place), articles: place + 1, share: 0.5,
              shareInterval: nil)
          }
        }, period: .day, stories: [], remarks: [text]),
      people: hasPeople ? people(text) : nil,
      tone: hasTone ? tone(text) : nil,
      duplicates: hasDuplicates ? duplicates(text) : nil,
      method: MethodPart(
        version: "1.2.3", options: [(text, text)], results: [(text, text)],
        models: [
          MethodPart.Model(
            name: text, digest: text,
            scores: [.text(text), .table(head: [text, text], rows: [[text, text], [text]])],
            limits: [text])
        ]))
  }

  private static func article(_ text: String, _ number: Int) -> ListedArticle {
    ListedArticle(
      row: ArticleRow(
        articleID: "\(text) \(number)", topicID: number % 2 == 0 ? "1" : "2", topicLabel: text,
        confidence: 0.8, isWeak: number == 1, secondTopicID: nil, secondConfidence: nil,
        storyID: nil, position: (Double(number), Double(number * number)), title: text, date: day,
        outlet: number == 0 ? "Other" : text), url: text, place: "\(text):\(number)",
      quotations: 1, tone: -0.25)
  }

  private static func topic(_ text: String, _ id: String) -> TopicRow {
    TopicRow(
      topicID: id, level: "medium", parentID: nil, label: text,
      topTerms: Array(repeating: text, count: 4), size: 2, share: 0.66666,
      shareInterval: (0.2, 0.9), outlets: 2, topOutlets: [text], firstDate: day, lastDate: day,
      peakDate: day, representativeArticleID: "\(text) 0", representativeTitle: text,
      exampleArticleIDs: ["\(text) 0", "\(text) 1"], coherence: 0.1, cohesion: 0.2,
      separation: 0.3, stability: 0.95)
  }

  private static func people(_ text: String) -> PeoplePart {
    let speakers = ["a", "b"].map { id in
      SpeakerRow(
        id: id, name: text, role: text, types: (2, 1, 0), words: 1_234, articles: 2,
        dates: day...day)
    }
    return PeoplePart(
      speakers: speakers,
      groups: speakers.flatMap { speaker in
        [
          SpeakerGroupRow(
            speakerID: speaker.id, grouping: .topic, group: "1", quotes: 3, words: 9, articles: 2),
          SpeakerGroupRow(
            speakerID: speaker.id, grouping: .outlet, group: text, quotes: 3, words: 9,
            articles: 2),
        ]
      }, unattributed: 1, types: (4, 2, 1))
  }

  private static func duplicates(_ text: String) -> DuplicatesPart {
    func row(_ number: Int) -> DuplicateRow {
      DuplicateRow(
        familyID: text, articleID: "\(text) \(number)", originalID: "\(text) 0",
        reason: number == 0 ? "credit" : nil,
        copy: number == 0
          ? nil
          : DuplicateRow.Copy(
            kind: number == 1 ? "exact" : "cut", similarity: 0.5, containment: 1, kept: 0.62345,
            words: (12, 34), sentences: (1, 2), firstChange: text),
        title: text, outlet: text, date: day)
    }
    return DuplicatesPart(rows: (0..<3).map(row), families: 1, countsFamiliesOnce: false)
  }

  private static func tone(_ text: String) -> TonePart {
    func mean(_ value: Double) -> ToneGroupRow.Mean {
      .init(articles: 3, value: value, interval: .init(low: value - 0.1, high: value + 0.1))
    }
    return TonePart(
      groups: [
        ToneGroupRow(
          grouping: .all, group: "", score: mean(-0.12345), author: mean(0.2), quotation: mean(-0.3)
        ),
        ToneGroupRow(
          grouping: .topic, group: "1", score: mean(-0.2), author: nil, quotation: nil),
        ToneGroupRow(grouping: .topic, group: "2", score: mean(0.1), author: nil, quotation: nil),
        ToneGroupRow(
          grouping: .outlet, group: text, score: mean(-0.2), author: mean(0), quotation: mean(0.5)),
        ToneGroupRow(
          grouping: .outlet, group: "Other", score: mean(0.3), author: nil, quotation: nil),
      ],
      speakers: ["a", "b"].map { id in
        SpeakerToneRow(
          id: id, name: text, quotes: 6, articles: 2,
          tone: ToneColumns(
            label: 0, score: -0.1, probabilities: nil, abstains: false, evidence: []),
          interval: (-0.3, 0.1))
      }, sentences: (3, 10, 2, 1))
  }

  /// Quotations: one of each speaker, one of nobody.
  static func quotations(_ text: String, count: Int = 3, articles: Int = 3) throws -> PageQuotations
  {
    var quotations = try PageQuotations()
    for number in 0..<count {
      let id = ["a", "b", nil][number % 3]
      let passage = QuotationRow.Passage(text: text, scalars: [0..<1], bytes: [0..<1])
      let row = QuotationRow(
        articleID: "\(text) \(number)", number: 1, type: "direct", kind: "speech",
        speaker: id.map { QuotationRow.Speaker(id: $0, name: text, role: text) }, quote: passage,
        cue: passage, source: passage, words: 3, confidence: 0.87654, paragraph: 1, title: text,
        date: day, outlet: text)
      try quotations.append(
        ShownQuotation(
          row, article: number * articles / count,
          pieces: ShownQuotation.Piece.Role.allCases.map { .init($0, text) }, tone: 0.12345))
    }
    return quotations
  }

  static func page(
    _ text: String, hasTone: Bool = true, hasPeople: Bool = true, hasDuplicates: Bool = true
  ) throws -> [UInt8] {
    var shown = try quotations(text, count: hasPeople ? 3 : 0)
    return try ReportPage.bytes(
      content(
        text, hasTone: hasTone, hasPeople: hasPeople, hasDuplicates: hasDuplicates), &shown)
  }
}
