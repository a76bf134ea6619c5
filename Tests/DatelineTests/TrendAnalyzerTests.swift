import Dateline
import TestSupport
import Testing

@Suite("What rises, falls and bursts")
struct TrendAnalyzerTests {
  private func analyze(
    _ collection: DatedCollection = .planted, _ options: TrendOptions = TrendOptions()
  ) throws -> TrendAnalysis {
    try withTemporaryFolder { folder in
      try TrendAnalyzer(options: options).analyze(collection.write(to: folder))
    }
  }

  private func trend(_ item: String, _ analysis: TrendAnalysis) throws -> Trend {
    try #require(analysis.trends.first { $0.item == item })
  }

  @Test("a planted burst is found with its days and an article of it")
  func burst() throws {
    let analysis = try analyze()
    let levee = try trend("levee", analysis)
    #expect(analysis.trends.first?.item == "levee")
    #expect(levee.articles == 25 && levee.share == 25.0 / 200)
    let burst = try #require(levee.strongestBurst)
    #expect(burst.start == DatedCollection.day(8) && burst.end == DatedCollection.day(10))
    #expect(burst.articles == 24 && burst.share == 0.8)
    #expect(burst.exampleArticleID == "d8-0" && burst.exampleTitle == "On levee, day 8")
    #expect(burst.fullWeight >= burst.weight && burst.weight > 10)
    #expect((levee.burstQValue ?? 1) < 1e-6)
    #expect(levee.burstLevels.indices.filter { (levee.burstLevels[$0] ?? 0) > 0 } == [8, 9, 10])
    #expect(levee.direction == .none)
    #expect(levee.peak == 8)
  }

  @Test("a planted rise is found with its slope")
  func rise() throws {
    let solar = try trend("solar", analyze())
    #expect(solar.direction == .rising)
    let slope = try #require(solar.slope)
    #expect(abs(slope.value - 0.05) < 0.005 && slope.interval.lower > 0.04)
    #expect((solar.tau ?? 0) > 0.95 && (solar.qValue ?? 1) < 0.001)
    #expect(solar.dates == DatedCollection.day(2)...DatedCollection.day(19))
  }

  @Test("what is always there is not flagged")
  func flat() throws {
    let analysis = try analyze()
    let council = try trend("council", analysis)
    #expect(council.direction == .none && council.bursts.isEmpty)
    #expect(council.burstQValue == nil)
    let notes = try trend("notes", analysis)
    #expect(notes.pValue == nil && notes.qValue == nil && notes.share == 1)
    #expect(notes.slope?.value == 0)
  }

  @Test("an article is one piece of evidence, however often it says a word")
  func repetition() throws {
    var collection = DatedCollection.planted
    collection.entries[55].text += String(repeating: " Regatta!", count: 60)
    let regatta = try trend(
      "regatta", analyze(collection, TrendOptions(subject: .namedTerms(["regatta"]))))
    #expect(regatta.articles == 1 && regatta.counts[5] == 1 && regatta.bursts.isEmpty)
  }

  @Test("articles without a date are left out, and periods without articles are no evidence")
  func gaps() throws {
    var collection = DatedCollection()
    for day in [0, 1, 2, 5, 6, 7] {
      collection.add(day: day, articles: 10, holding: ["solar": day + 1])
    }
    collection.add(day: nil, articles: 7, holding: ["solar": 7])
    let analysis = try analyze(collection)
    let solar = try trend("solar", analysis)
    #expect(analysis.period == .day && analysis.starts.count == 8)
    #expect(analysis.totals == [10, 10, 10, 0, 0, 10, 10, 10])
    #expect(solar.counts == [1, 2, 3, 0, 0, 6, 7, 8])
    #expect(solar.shares[3] == nil && solar.shares[5]?.value == 0.6)
    #expect(solar.burstLevels[3] == nil && solar.burstLevels[0] == 0)
    // The slope is that of the calendar, and the test that of six days.
    #expect(abs((solar.slope?.value ?? 0) - 0.1) < 1e-12)
    #expect(solar.tau == 1 && abs((solar.pValue ?? 0) - 2.0 / 720) < 0.02)
    #expect(analysis.remarks.contains { $0.contains("7 articles without a date are left out") })
    #expect(analysis.remarks.contains { $0.hasPrefix("2 days without any article") })
    let rows = analysis.periodRows.filter { $0.item == "solar" }
    #expect(rows.count == 8 && rows[4].share == nil && rows[4].articles == 0)
  }

  @Test("named terms are followed as they are counted, also those that occur nowhere")
  func named() throws {
    var collection = DatedCollection()
    for day in 0..<6 {
      collection.add(day: day, articles: 4, holding: ["The port authority": 2, "ports": 1])
      collection.add(day: nil, articles: 1, holding: [:])
    }
    let names = ["port authority,  The Port ,authority port", "zeppelin"]
    let analysis = try analyze(collection, TrendOptions(subject: .namedTerms(names)))
    #expect(
      Set(analysis.trends.map(\.item))
        == ["port authority", "The Port", "authority port", "zeppelin"])
    #expect(try trend("port authority", analysis).articles == 12)
    #expect(try trend("The Port", analysis).articles == 12)
    let none = try trend("zeppelin", analysis)
    #expect(none.articles == 0 && none.share == 0 && none.dates == nil && none.peak == nil)
    #expect(none.slope == nil && none.pValue == nil && none.bursts.isEmpty)
    #expect(none.counts == [0, 0, 0, 0, 0, 0])
    #expect(analysis.remarks.contains { $0.contains("“zeppelin”") && $0.contains("in no dated") })
    let stemmed = try analyze(
      collection,
      TrendOptions(subject: .namedTerms(["port"]), terms: TermSelection(stems: true)))
    #expect(stemmed.trends.map(\.articles) == [12])
    let plain = try analyze(collection, TrendOptions(subject: .namedTerms(["ports"])))
    #expect(plain.trends.map(\.articles) == [6])
  }

  @Test("what is no term cannot be followed", arguments: ["a, b", "one, two three four five", ""])
  func noTerm(_ name: String) {
    let error = #expect(throws: AnalysisError.self) {
      try analyze(.planted, TrendOptions(subject: .namedTerms([name])))
    }
    #expect(error?.code == "DL-A13")
  }

  @Test("sequences of words are followed when they are asked for")
  func sequences() throws {
    var collection = DatedCollection()
    for day in 0..<6 { collection.add(day: day, articles: 5, holding: ["harbour ferry": day]) }
    let analysis = try analyze(
      collection,
      TrendOptions(terms: TermSelection(longestNGram: 2, maximumDocumentShare: 1), listsAll: true))
    #expect(try trend("harbour ferry", analysis).counts == [0, 1, 2, 3, 4, 5])
  }

  @Test("the values of a column are followed, several of one article each")
  func column() throws {
    var collection = DatedCollection.planted
    for index in collection.entries.indices {
      collection.entries[index].outlet = index % 10 < index / 20 ? "Valley Echo" : "Harbour Post"
    }
    collection.entries[0].outlet = "Night Wire"
    let analysis = try analyze(collection, TrendOptions(subject: .column("source")))
    #expect(Set(analysis.trends.map(\.item)) == ["Valley Echo", "Harbour Post"])
    #expect(try trend("Valley Echo", analysis).direction == .rising)
    #expect(try trend("Harbour Post", analysis).direction == .falling)
    #expect(analysis.remarks.contains { $0.contains("1 value in fewer than 5 dated articles") })
    #expect(throws: AnalysisError.noGroups(column: "desk", fields: [])) {
      try analyze(collection, TrendOptions(subject: .column("desk")))
    }
  }

  @Test("too few periods are a clear error that says what to do")
  func tooFewPeriods() throws {
    let weeks = #expect(throws: AnalysisError.self) {
      try analyze(.planted, TrendOptions(period: .month))
    }
    #expect(weeks == .tooFewPeriods(periods: 1, length: .month, dated: 200))
    #expect(weeks?.hint.contains("--period week or day") == true)
    var undated = DatedCollection()
    undated.add(day: nil, articles: 3, holding: ["solar": 3])
    let dates = #expect(throws: AnalysisError.self) { try analyze(undated) }
    #expect(dates?.description == "no article has a date")
    #expect(dates?.hint.contains("--date-column") == true)
  }

  @Test("too few periods are told before any topic is sought")
  func tooFewPeriodsForTopics() throws {
    var undated = DatedCollection()
    undated.add(day: nil, articles: 8, holding: ["solar": 8, "council": 4])
    let topics = TopicOptions(topicCount: .fixed(2))
    for (collection, expected) in [
      (undated, AnalysisError.tooFewPeriods(periods: 0, length: .month, dated: 0)),
      (.planted, .tooFewPeriods(periods: 1, length: .month, dated: 200)),
    ] {
      let watcher = StageWatcher()
      let options = TrendOptions(subject: .topics(topics), period: .month)
      #expect(throws: expected) {
        try withTemporaryFolder { folder in
          try TrendAnalyzer(options: options, observer: watcher)
            .analyze(collection.write(to: folder))
        }
      }
      #expect(watcher.stages == [.reading])
    }
  }

  @Test("the order and the number of items are those asked for")
  func order() throws {
    let trends = try analyze(.planted, TrendOptions(count: 1, order: .trends))
    #expect(trends.trends.map(\.item) == ["solar"])
    let bursts = try analyze(.planted, TrendOptions(count: 1, order: .bursts))
    #expect(bursts.trends.map(\.item) == ["levee"])
    let all = try analyze(.planted, TrendOptions(minimumArticles: 1, listsAll: true))
    #expect(all.rows.map(\.rank) == Array(1...all.rows.count))
    #expect(Set(all.rows.map(\.item)).isSuperset(of: ["levee", "solar", "council", "notes"]))
    let few = try analyze(.planted, TrendOptions(minimumArticles: 26, listsAll: true))
    #expect(!few.rows.contains { $0.item == "levee" })
  }

  @Test("topics are followed by their articles")
  func topics() throws {
    let analysis = try TrendAnalyzer(
      options: TrendOptions(subject: .topics(TopicOptions(topicCount: .fixed(12))))
    ).analyze(SampleCollection.collection)
    #expect(analysis.trends.count == 12)
    #expect(analysis.trends.reduce(0) { $0 + $1.articles } == 148)
    #expect(Set(analysis.trends.map { $0.item.split(separator: " ")[0] }).count == 12)
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    let tables = try [1, 2, 3].map { threads in
      try TrendAnalyzer(
        options: TrendOptions(listsAll: true), parallelism: Parallelism(threads: threads)
      ).analyze(SampleCollection.collection).tables.map { $0.encoded(as: .csv).bytes }
    }
    #expect(tables[0] == tables[1] && tables[0] == tables[2])
    #expect(tables[0][1].count > 100_000)
  }

  @Test("a run ends at the next opportunity", arguments: [AnalysisStage.reading, .trends])
  func ending(_ stage: AnalysisStage) {
    #expect(throws: AnalysisError.interrupted) {
      try TrendAnalyzer(observer: StageWatcher(endingAt: stage))
        .analyze(SampleCollection.collection)
    }
  }
}

@Suite("Trends and bursts by chance")
struct TrendFalseAlarmTests {
  /// Words that have nothing to do with the day, in a collection that grows twentyfold.
  private func shuffled(_ generator: inout TestGenerator) -> DatedCollection {
    var collection = DatedCollection()
    for day in 0..<24 {
      for number in 0..<(2 + 2 * day) {
        let words = (0..<150).filter { word in
          Double.random(in: 0..<1, using: &generator) < 0.02 + 0.001 * Double(word)
        }
        collection.entries.append(
          DatedCollection.Entry(
            id: "\(day)-\(number)",
            text: words.map { "Quay\(Self.letters($0))" }
              .joined(separator: ". "), date: DatedCollection.day(day)))
      }
    }
    return collection
  }

  private static func letters(_ number: Int) -> String {
    String(number).map {
      String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0)))
    }
    .joined()
  }

  @Test("under random dates about 5 % of p-values are at most .05, and hardly an item is flagged")
  func falseAlarms() throws {
    var items = 0
    var (trends, bursts, flagged) = (0, 0, 0)
    try forEverySeed(0..<6) { generator, _ in
      let collection = shuffled(&generator)
      let analysis = try withTemporaryFolder { folder in
        try TrendAnalyzer(
          options: TrendOptions(listsAll: true), parallelism: Parallelism(threads: 2)
        ).analyze(collection.write(to: folder))
      }
      items += analysis.trends.count
      trends += analysis.trends.count { $0.pValue.map { $0 <= 0.05 } ?? false }
      bursts += analysis.trends.count { $0.burstPValue.map { $0 <= 0.05 } ?? false }
      flagged += analysis.trends.count {
        $0.direction != .none || $0.burstQValue.map { $0 <= 0.05 } ?? false
      }
    }
    #expect(items > 800)
    #expect(Double(trends) / Double(items) <= 0.06, "\(trends) of \(items)")
    #expect(Double(bursts) / Double(items) <= 0.06, "\(bursts) of \(items)")
    #expect(Double(flagged) / Double(items) <= 0.01, "\(flagged) of \(items)")
  }
}
