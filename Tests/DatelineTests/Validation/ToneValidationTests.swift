import AnalysisReports
import Corpora
import Dateline
import Sentiment
import TestSupport
import Testing

@Suite("Validation of tone by coded sentences")
struct ToneValidationTests {
  private let planted = PlantedJudgements()
  private let options = EvaluationOptions(resamples: 499)

  /// Five strata of one group; labels, weights and codes are those of `WeightedEvaluationTests`.
  private static let example: (key: String, sheet: String) = {
    // Tool, score, p of that label, weight in its stratum, coder.
    let items: [(tool: Int, p: Double, coder: Int)] = [
      (-1, 0.8125, -1), (-1, 0.5625, -1), (-1, 0.6875, 0), (0, 0.9375, 0), (0, 0.5, 1),
      (1, 0.9375, 1), (1, 0.6875, 1),
    ]
    let sizes = [-1: (30, 3), 0: (40, 2), 1: (10, 2)]
    let names = ["bbbbbb", "cccccc", "dddddd", "ffffff", "gggggg", "hhhhhh", "jjjjjj"]
    let texts = zip(names, items).map { name, item in
      let (size, drawn) = sizes[item.tool] ?? (1, 1)
      let rest = (1 - item.p) / 2
      let p = [-1, 0, 1].map { "\"\($0)\":\($0 == item.tool ? item.p : rest)" }
      return """
        {"item":"\(name)","article_id":"a","span":[0,4],"stratum":\(item.tool + 1),
        "inclusion_probability":\(Double(drawn) / Double(size)),"label":\(item.tool),
        "score":\(Double(item.tool) * 0.5),"p":{\(p.joined(separator: ","))},
        "abstain":\(item.p < 0.6)}
        """
    }
    let strata = [-1, 0, 1].map { label in
      let (size, drawn) = sizes[label] ?? (1, 1)
      return "{\"label\":\(label),\"size\":\(size),\"drawn\":\(drawn)}"
    }
    let key = """
      {"format":"dateline-validation-key","format_version":1,"dateline":"0.1.0",
      "tool":{"model":"m","model_sha256":"00"},"options":{"sample":7,"seed":"1"},
      "groups":[{"articles":4,"unjudged":0,"abstaining":20,"labels":{"-1":30,"0":40,"1":10},
      "mean_score":-0.125}],"strata":[\(strata.joined(separator: ","))],
      "items":[\(texts.joined(separator: ","))]}
      """
    let rows = zip(names, items).map { "\($0),\($1.coder)\n" }
    return (key, "item,label\n" + rows.joined())
  }()

  private func validation(
    _ sheets: [String: String], key: String = ToneValidationTests.example.key, threads: Int = 1
  ) throws -> ToneValidation {
    try ToneValidation(
      key: ValidationKey(path: "key.json", bytes: Array(key.utf8)),
      sheets: sheets.sorted { $0.key < $1.key }.map {
        try DelimitedFile(path: $0.key, bytes: Array($0.value.utf8))
      }, options: options, parallelism: Parallelism(threads: threads))
  }

  /// By hand, with the weights 10, 20 and 5.
  ///
  /// Right are 10 + 10 of negative, 20 of neutral and 10 of
  /// positive: 50 of 80. Coders' totals are 20 negative, 10 + 20 neutral, 20 + 10 positive.
  @Test("scores count every coded sentence for those that it stands for")
  func scores() throws {
    let result = try validation(["anna.csv": Self.example.sheet])
    func value(_ measure: ValidationScoreRow.Measure, _ label: String? = nil) -> Double? {
      result.scores.first { $0.measure == measure && $0.label == label }?.value
    }
    #expect(value(.accuracy) == 50.0 / 80)
    #expect(value(.precision, "negative") == 20.0 / 30)
    #expect(value(.recall, "negative") == 1)
    #expect(value(.recall, "neutral") == 20.0 / 30)
    #expect(value(.recall, "positive") == 10.0 / 30)
    let f = [40.0 / 50, 40.0 / 70, 20.0 / 40]
    #expect(abs((value(.macroF1) ?? 0) - f.reduce(0, +) / 3) < 1e-12)
    // 0.5 → 0 (20); 0.5625 → 1 (10); 0.6875 → 5 of 15; 0.8125 → 1 (10); 0.9375 → 1 (25).
    let errors = [20 * 0.5, 10 * 0.4375, 15 * (0.6875 - 1.0 / 3), 10 * 0.1875, 25 * 0.0625]
    let error = errors.reduce(0, +) / 80
    #expect(abs((value(.calibrationError) ?? 0) - error) < 1e-9)
    let accuracy = try #require(result.scores.first)
    #expect(accuracy.coded == 7)
    #expect(accuracy.interval.map { $0.lower < 0.625 && 0.625 < $0.upper } == true)
    let both = result.confusions.first { $0.coded == "positive" && $0.tool == "neutral" }
    #expect(both?.sentences == 1 && both?.share == 20.0 / 80)
    #expect(both?.shareOfTool == 0.5)
  }

  /// By hand, from the same weights: of what is decided (not 0.5625 and 0.5) 10 + 20 + 10 of 50 are right;
  /// with 0.9375 all 25.
  @Test("abstaining and sureness leave fewer sentences, of which more are right")
  func abstention() throws {
    let rows = try validation(["anna.csv": Self.example.sheet]).abstentions
    #expect(rows.map(\.selection).prefix(2) == [.all, .decided])
    #expect(rows[0].coverage == 1 && rows[0].accuracy == 50.0 / 80)
    #expect(rows[1].coverage == 0.75 && rows[1].accuracy == 0.8 && rows[1].coded == 5)
    let last = try #require(rows.last)
    #expect(last.selection == .surest && last.confidence == 0.9375 && last.accuracy == 1)
    #expect(last.coverage == 25.0 / 80 && last.coded == 2)
    #expect(last.interval.map { $0.lower < 0.6 && $0.upper == 1 } == true, "two are not many")
    #expect(zip(rows.dropFirst(2), rows.dropFirst(3)).allSatisfy { $0.coverage > $1.coverage })
  }

  /// By hand: errors are -0.5, -0.5, 0.5 of negative, 0, 1 of neutral, 0.5, 0.5 of positive.
  @Test("means are corrected by what the tool is wrong by in each stratum")
  func correction() throws {
    let rows = try validation(["anna.csv": Self.example.sheet]).correctedMeans
    #expect(rows.map(\.measure) == CorrectedMeanRow.Measure.allCases)
    let tone = try #require(rows[0].corrected)
    #expect(rows[0].tool == -0.125 && rows[0].sentences == 80 && rows[0].coded == 7)
    #expect(abs(tone.value - (-0.125 + (30 * -0.5 / 3 + 40 * 0.5 + 10 * 0.5) / 80)) < 1e-12)
    // Shares: the coders' labels in each stratum.
    #expect(abs((rows[1].corrected?.value ?? 0) - 30 * (2.0 / 3) / 80) < 1e-12)
    #expect(abs((rows[2].corrected?.value ?? 0) - (30.0 / 3 + 20) / 80) < 1e-12)
    #expect(abs((rows[3].corrected?.value ?? 0) - (20 + 10) / 80) < 1e-12)
  }

  /// krippendorff 0.9.0, `level_of_measurement='ordinal'`.
  @Test("agreement of coders, with the tool, and of the tool with most coders")
  func agreement() throws {
    let names = ["bbbbbb", "cccccc", "dddddd", "ffffff", "gggggg", "hhhhhh", "jjjjjj"]
    func sheet(_ labels: [String]) -> String {
      "item,label\n" + zip(names, labels).map { "\($0),\($1)\n" }.joined()
    }
    let result = try validation([
      "anna.csv": sheet(["-1", "-1", "0", "0", "1", "1", "1"]),
      "ben.csv": sheet(["Negative", "neutral", "NA", "0.0", "1", "\u{2212}1", ""]),
    ])
    let alpha = result.agreement.filter { $0.measure == .krippendorffAlpha }
    #expect(
      alpha.map { $0.coders.map { "\($0.first)/\($0.second)" } ?? "all" } == [
        "all", "anna/tool", "ben/tool", "majority/tool",
      ])
    #expect(alpha.map(\.units) == [5, 7, 5, 5])
    #expect(result.divided == 2 && result.coded == 7)
    let expected = [0.3326530612244897, 0.8142857142857143, 0.075, 0.7]
    for (row, value) in zip(alpha, expected) {
      #expect(abs((row.value ?? 0) - value) < 1e-12, "\(row.coders as Any)")
    }
  }

  @Test("a sheet that does not belong is named with its line")
  func sheetErrors() throws {
    #expect(throws: ToneValidationError.unknownLabel(path: "anna.csv", line: 3, label: "good")) {
      try validation(["anna.csv": "item,label\nbbbbbb,1\ncccccc,good\n"])
    }
    #expect(throws: ToneValidationError.unknownLabel(path: "anna.csv", line: 2, label: "2")) {
      try validation(["anna.csv": "item,label\nbbbbbb,2\n"])
    }
    #expect(throws: ToneValidationError.unknownItem(path: "anna.csv", line: 3, item: "zzzzzz")) {
      try validation(["anna.csv": "item,label\nbbbbbb,1\nzzzzzz,0\n"])
    }
    #expect(throws: AnalysisError.noCodes(path: "anna.csv")) {
      try validation(["anna.csv": "item,label\nbbbbbb,\ncccccc,NA\n"])
    }
    let columns = ["item", "code"]
    #expect(
      throws: AnalysisError.unknownColumn(path: "anna.csv", name: "label", columns: columns)
    ) { try validation(["anna.csv": "item,code\nbbbbbb,1\n"]) }
    let extra = try validation(["anna.csv": "item,note,label\nbbbbbb,?,1\n,,\nzzzzzz,not mine,\n"])
    #expect(extra.coded == 1 && extra.coveredShare == 30.0 / 80)
    #expect(extra.correctedMeans.allSatisfy { $0.corrected == nil }, "one sentence is too few")
  }

  @Test("results do not depend on the threads")
  func threads() throws {
    let sample = try planted.sample(seed: 8)
    let sheet = try planted.sheet(of: sample.key)
    let tables = try [1, 3].map { threads in
      try ToneValidation(
        key: sample.key, sheets: [sheet], options: options,
        parallelism: Parallelism(threads: threads)
      ).tables.map(\.rows)
    }
    #expect(tables[0] == tables[1])
  }

  @Test("a tool that is right for one group and wrong for another is corrected in each")
  func groups() throws {
    let sample = try planted.sample(size: 600, seed: 8)
    let result = try ToneValidation(
      key: sample.key, sheets: [planted.sheet(of: sample.key)], options: options)
    let tones = result.correctedMeans.filter { $0.measure == .meanTone }
    #expect(tones.map(\.group) == [nil, "Ferry Times", "Lantern"])
    #expect(tones.map(\.isOverall) == [true, false, false])
    for row in tones.dropFirst() {
      let truth = try #require(row.group.flatMap { planted.means[$0] })
      let corrected = try #require(row.corrected)
      #expect(
        abs(corrected.value - truth) < 0.08 && abs(corrected.value - truth) < abs(row.tool - truth))
    }
    let difference = try #require(tones[2].correctedDifference)
    let toolDifference = try #require(tones[2].toolDifference)
    let truth = (planted.means["Lantern"] ?? 0) - (planted.means["Ferry Times"] ?? 0)
    #expect(toolDifference < truth - 0.15, "the tool makes one outlet look worse")
    #expect(difference.lower < truth && truth < difference.upper)
  }

  @Test("codes that break off early are still a random part of the sample")
  func brokenOff() throws {
    let sample = try planted.sample(seed: 8)
    let first = Set(sample.key.items.prefix(30).map(\.name))
    let sheet = try planted.sheet(of: sample.key) { item, truth in
      first.contains(item.name) ? String(truth.rawValue) : nil
    }
    let result = try ToneValidation(key: sample.key, sheets: [sheet], options: options)
    #expect(result.coded == 30)
    let tone = try #require(result.correctedMeans.first?.corrected)
    #expect(tone.lower < planted.mean && planted.mean < tone.upper)
  }
}
