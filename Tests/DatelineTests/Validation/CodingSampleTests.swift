import Dateline
import Sentiment
import TestSupport
import Testing

@Suite("A sample of sentences to be coded")
struct CodingSampleTests {
  private let planted = PlantedJudgements()

  @Test("every stratum is drawn from, in proportion or with its floor")
  func strata() throws {
    let sample = try planted.sample(seed: 5)
    let key = sample.key
    #expect(sample.rows.count == 200 && key.items.count == 200)
    #expect(
      key.strata.map(\.group) == [
        "Ferry Times", "Ferry Times", "Ferry Times", "Lantern", "Lantern", "Lantern",
      ])
    #expect(
      key.strata.map(\.label) == [.negative, .neutral, .positive, .negative, .neutral, .positive])
    #expect(key.strata.reduce(0) { $0 + $1.size } == 1_200)
    #expect(key.strata.allSatisfy { $0.drawn >= 10 })
    for (place, stratum) in key.strata.enumerated() {
      let items = key.items.filter { $0.stratum == place }
      #expect(items.count == stratum.drawn)
      #expect(items.allSatisfy { $0.label == stratum.label })
      #expect(
        items.allSatisfy { $0.inclusionProbability == Double(stratum.drawn) / Double(stratum.size) }
      )
    }
    let lantern = key.groups[1]
    #expect(lantern.articles == 20 && lantern.sentences == 400 && lantern.unjudged == 0)
    let judged = planted.articles.filter { $0.group == "Lantern" }.flatMap(\.sentences)
    let score = judged.compactMap(\.tone?.score).reduce(0, +) / 400
    #expect(abs(lantern.meanScore - score) < 1e-12)
  }

  @Test("the sheet shows the sentence with its neighbours, and nothing of the tool")
  func sheet() throws {
    let sample = try planted.sample(seed: 5)
    #expect(
      type(of: sample.rows[0]).schema.columns.map(\.name) == [
        "item", "text", "before", "after", "label",
      ])
    for (row, item) in zip(sample.rows, sample.key.items) {
      #expect(row.item == item.name && row.item.count == 6)
      let article = try #require(planted.articles.first { $0.id == item.article })
      let scalars = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[item.span])
      #expect(String(text) == row.text)
      #expect(row.text.contains("crossed the bay"))
      #expect((row.before == nil) == (item.span.lowerBound == 0))
      #expect(row.cells.last == .missing)
    }
    let negative = sample.key.items.prefix(100).count { $0.label == .negative }
    #expect((15...60).contains(negative), "labels are mixed over the sheet")
  }

  @Test("the sample does not depend on the order of articles, and does on the seed")
  func order() throws {
    let sample = try planted.sample(seed: 5)
    let turned = try planted.sample(seed: 5, of: planted.articles.reversed())
    #expect(turned.key.items == sample.key.items)
    #expect(turned.table.rows == sample.table.rows)
    let other = try planted.sample(seed: 6)
    let first = Set(sample.key.items.map { "\($0.article) \($0.span)" })
    #expect(other.key.items.count { first.contains("\($0.article) \($0.span)") } < 80)
  }

  @Test("every sentence of a stratum has the same chance")
  func chances() throws {
    let small = PlantedJudgements(articles: 6, sentences: 10, seed: 9)
    var drawn: [String: Int] = [:]
    let seeds: UInt64 = 600
    var expected: [String: Double] = [:]
    for seed in 0..<seeds {
      for item in try small.sample(size: 20, seed: seed, grouped: false).key.items {
        drawn["\(item.article) \(item.span)", default: 0] += 1
        expected["\(item.article) \(item.span)"] = Double(seeds) * item.inclusionProbability
      }
    }
    #expect(drawn.count == 60)
    // Χ² with about 57 degrees of freedom, for sampling without replacement somewhat less.
    let distance = drawn.reduce(0.0) { sum, entry in
      let mean = expected[entry.key, default: 1]
      let spread = mean * (1 - mean / Double(seeds))
      let deviation = Double(entry.value) - mean
      return spread > 0 ? sum + deviation * deviation / spread : sum
    }
    #expect(distance < 110, "\(distance)")
  }

  @Test("what was not judged is counted and not drawn")
  func unjudged() throws {
    let text = Array("Rain fell. It stopped.".utf8)
    var sampler = SentenceSampler(CodingSampleOptions(size: 10))
    try sampler.add(
      JudgedText(
        id: "r", group: nil, text: text,
        sentences: [
          JudgedSentence(range: .init(0, 10), tone: nil),
          JudgedSentence(range: .init(11, 22), tone: Tone(label: .neutral, score: 0)),
        ]))
    let sample = try sampler.sample(by: PlantedJudgements.tool)
    #expect(sample.rows.map(\.text) == ["It stopped."])
    #expect(sample.rows[0].before == "Rain fell." && sample.rows[0].after == nil)
    #expect(sample.key.groups[0].unjudged == 1 && sample.key.groups[0].labels == [0, 1, 0])
    #expect(sample.key.items[0].inclusionProbability == 1)
  }

  @Test("a sample that cannot be drawn says what it needs")
  func errors() throws {
    #expect(throws: ToneValidationError.nothingJudged) {
      try SentenceSampler(CodingSampleOptions()).sample(by: PlantedJudgements.tool)
    }
    #expect(throws: ToneValidationError.sampleTooSmall(asked: 11, strata: 6, needed: 12)) {
      try planted.sample(size: 11, seed: 1)
    }
    var sampler = SentenceSampler(CodingSampleOptions(groupColumn: "url"))
    #expect(throws: ToneValidationError.tooManyGroups(column: "url", most: 100)) {
      for number in 0...100 {
        try sampler.add(JudgedText(id: "\(number)", group: "\(number)", text: [], sentences: []))
      }
    }
  }

  @Test("a key is read as it was written")
  func key() throws {
    let key = try planted.sample(seed: .max).key
    let text = key.json.encoded(indented: true)
    #expect(try ValidationKey(path: "coding.key.json", bytes: Array(text.utf8)) == key)
    let plain = try planted.sample(seed: 2, grouped: false).key
    let bytes = Array(plain.json.encoded().utf8)
    #expect(try ValidationKey(path: "coding.key.json", bytes: bytes) == plain)
  }

  @Test(
    "a key that was changed is refused",
    arguments: [
      ("\"format\":\"dateline-validation-key\"", "\"format\":\"other\""),
      ("\"format_version\":1", "\"format_version\":2"), ("\"stratum\":0", "\"stratum\":99"),
      ("\"size\":", "\"size\":1"), ("\"abstain\":true", "\"abstain\":3"),
      ("\"inclusion_probability\":0.", "\"inclusion_probability\":7."),
      ("\"drawn\":", "\"drawn\":1"), ("{", "["),
    ])
  func changedKey(_ change: (old: String, new: String)) throws {
    let text = try planted.sample(seed: 4).key.json.encoded()
    let changed = text.replacing(change.old, with: change.new, maxReplacements: 1)
    #expect(changed != text)
    #expect(throws: ToneValidationError.self) {
      try ValidationKey(path: "key.json", bytes: Array(changed.utf8))
    }
  }
}
