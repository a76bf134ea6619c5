import Dateline
import Foundation
import TestSupport
import Testing

@Suite("Saved topic models")
struct SavedTopicModelTests {
  static func fitted(_ collection: ArticleCollection, _ options: TopicOptions) throws
    -> TopicAnalysis
  {
    try TopicAnalyzer(options: options).analyze(collection)
  }

  /// An analysis saved into a folder and read back.
  static func saved(_ analysis: TopicAnalysis, in folder: String) throws -> SavedTopicModel {
    try SavedTopicModel(analysis).write(to: "\(folder)/model")
    return try SavedTopicModel(readingFrom: "\(folder)/model")
  }

  /// The story that most articles of each topic tell.
  static func storyOfTopic(_ analysis: TopicAnalysis) -> [String] {
    analysis.chosen.members.map { articles in
      let names = articles.compactMap { SampleCollection.stories[analysis.articles[$0].id] }
      return Set(names).sorted().max { first, second in
        names.count { $0 == first } < names.count { $0 == second }
      } ?? ""
    }
  }

  @Test("applied to the articles it was fitted to, it gives the same topics and labels")
  func sameArticles() throws {
    try withTemporaryFolder { folder in
      let analysis = try SampleCollection.analysis.get()
      let applied = try Self.saved(analysis, in: folder).apply(to: SampleCollection.collection)
      let same = zip(applied.topics, analysis.topics).count { $0 == $1 }
      #expect(same >= 141, "\(same) of 148")
      let topics = analysis.chosen.members.indices
      #expect(topics.map(applied.chosen.label) == topics.map(analysis.chosen.label))
      #expect(applied.space.vocabulary == analysis.space.vocabulary)
      #expect(applied.counts == analysis.counts)
      #expect(applied.choice == nil && applied.drift?.isRefitAdvised == false)
      try TopicTablesTests.check(applied)
    }
  }

  @Test("articles held out land in their stories, and show no drift", arguments: 0..<2)
  func heldOut(half: Int) throws {
    try withTemporaryFolder { folder in
      let near = try SampleCollection.part(in: folder) { index, _ in index % 2 == half }
      let analysis = try Self.fitted(near, TopicOptions(topicCount: .fixed(12)))
      let model = try Self.saved(analysis, in: folder)
      let applied = try model.apply(
        to: try SampleCollection.part(in: folder) { index, _ in index % 2 != half })
      let stories = Self.storyOfTopic(analysis)
      let right = applied.articles.indices.count {
        stories[applied.chosen.assignments[$0].topic]
          == SampleCollection.stories[applied.articles[$0].id]
      }
      #expect(applied.articles.count == 74)
      #expect(right >= 71, "\(right) of 74")
      let drift = try #require(applied.drift)
      #expect(drift.value < 0.15 && !drift.isRefitAdvised, "drift \(drift.value)")
    }
  }

  @Test(
    "articles of other stories show that the model should be fitted again",
    arguments: [
      ["border-conflict", "cup-final", "volcano"], ["drought", "election", "satellite"],
      ["museum-theft", "port-strike", "vaccine-trial"],
    ])
  func otherStories(unseen: [String]) throws {
    func isUnseen(_ id: String) -> Bool { unseen.contains(SampleCollection.stories[id] ?? "") }
    try withTemporaryFolder { folder in
      let near = try SampleCollection.part(in: folder) { _, id in !isUnseen(id) }
      let model = try Self.saved(
        Self.fitted(near, TopicOptions(topicCount: .fixed(9))), in: folder)
      let applied = try model.apply(
        to: try SampleCollection.part(in: folder) { _, id in isUnseen(id) })
      let drift = try #require(applied.drift)
      #expect(drift.value > 0.6 && drift.isRefitAdvised, "drift \(drift.value)")
      let weak = applied.chosen.assignments.count(where: \.isWeak)
      #expect(2 * weak > applied.articles.count, "\(weak) of \(applied.articles.count) are weak")
      #expect(applied.remarks.contains { $0.contains("fit it again") })
    }
  }

  @Test("articles that share no word with the model are lost to it")
  func nothingInCommon() throws {
    try withTemporaryFolder { folder in
      let model = try Self.saved(try SampleCollection.analysis.get(), in: folder)
      let applied = try model.apply(
        to: write([Record("洪水 来了"), Record("qwertz asdfgh")], to: folder))
      #expect(applied.drift?.value == 1)
      #expect(applied.topicRows.count == 1, "the other topics have no article")
      let record = applied.record(guardedCells: 0)
      #expect(record.counts.first { $0.name == "topics" }?.value == .integer(1))
      #expect(applied.chosen.assignments.allSatisfy { $0.isWeak })
      try TopicTablesTests.check(applied)
    }
  }

  @Test(
    "whatever the terms and weights, the model that is read folds in like the one that was saved",
    arguments: [
      TopicOptions(topicCount: .fixed(12), terms: TermSelection(stems: true)),
      TopicOptions(topicCount: .fixed(12), terms: TermSelection(longestNGram: 2, titleWeight: 2)),
      TopicOptions(
        topicCount: .fixed(12),
        terms: TermSelection(words: .alphanumericRuns, dropsStopWords: false)),
      TopicOptions(topicCount: .fixed(12), weighting: .bm25(k1: 2, b: 0.3)),
      TopicOptions(topicCount: .fixed(12), weighting: .tfIDF(sublinear: false)),
    ])
  func roundTrip(options: TopicOptions) throws {
    try withTemporaryFolder { folder in
      let analysis = try Self.fitted(SampleCollection.collection, options)
      let applied = try Self.saved(analysis, in: folder).apply(to: SampleCollection.collection)
      #expect(applied.counts == analysis.counts)
      #expect(applied.space.weighting == analysis.space.weighting)
      #expect(applied.space.semantics == analysis.space.semantics)
      #expect(applied.chosen.model == analysis.chosen.model)
      let same = zip(applied.topics, analysis.topics).count { $0 == $1 }
      #expect(same >= 141, "\(same) of 148")
    }
  }

  @Test("a model that is applied and saved again is the same model")
  func savedAgain() throws {
    try withTemporaryFolder { folder in
      let model = try Self.saved(try SampleCollection.analysis.get(), in: folder)
      let applied = try model.apply(to: SampleCollection.collection)
      let again = try Self.saved(applied, in: folder).apply(to: SampleCollection.collection)
      #expect(again.encodedTables == applied.encodedTables)
      #expect(again.drift == applied.drift)
    }
  }

  @Test("is applied with the same result for any number of threads")
  func threads() throws {
    try withTemporaryFolder { folder in
      let model = try Self.saved(try SampleCollection.analysis.get(), in: folder)
      let tables = try [1, 2, 8].map { threads in
        try model.apply(
          to: SampleCollection.collection, parallelism: Parallelism(threads: threads)
        ).encodedTables
      }
      #expect(tables[0] == tables[1] && tables[0] == tables[2])
    }
  }

  @Test("a damaged or missing model is an error that names the file")
  func damaged() throws {
    try withTemporaryFolder { folder in
      try SavedTopicModel(try SampleCollection.analysis.get()).write(to: "\(folder)/model")
      func error() -> ModelFileError? {
        do {
          _ = try SavedTopicModel(readingFrom: "\(folder)/model")
          return nil
        } catch {
          return error as? ModelFileError
        }
      }
      _ = try SavedTopicModel(readingFrom: "\(folder)/model")
      let tensors = URL(filePath: "\(folder)/model/topics.safetensors")
      let bytes = try Data(contentsOf: tensors)
      var altered = bytes
      altered[altered.count / 2] ^= 0x10
      try altered.write(to: tensors)
      #expect(error()?.code == "DL-M04")
      #expect(error()?.description.contains(tensors.path) == true)
      try bytes.prefix(bytes.count / 2).write(to: tensors)
      #expect(error()?.code == "DL-M02")
      try bytes.write(to: tensors)

      let manifest = URL(filePath: "\(folder)/model/manifest.json")
      let text = try String(contentsOf: manifest, encoding: .utf8)
      let changed = text.replacing("\"words\" : \"news\"", with: "\"words\" : \"some\"")
      #expect(changed != text)
      try Data(changed.utf8).write(to: manifest)
      #expect(error()?.code == "DL-M04")
      #expect(error()?.description.contains(manifest.path) == true)
      try FileManager.default.removeItem(at: manifest)
      #expect(error()?.code == "DL-M01")
    }
  }

  @Test(
    "a model whose settings are none that there are is an error",
    arguments: [("weighting", "guess"), ("ngrams", "9"), ("words", "some")])
  func unknownSetting(name: String, value: String) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/model"
      try SavedTopicModel(try SampleCollection.analysis.get()).write(to: path)
      let model = try ModelFolder(
        readingFrom: path, kind: "topic-model", version: 1)
      #expect(model.settings[name] != nil)
      try ModelFolder(
        kind: model.kind, version: model.version,
        settings: model.settings.merging([name: value]) { $1 }, files: model.files,
        plainFiles: model.plainFiles, restsOn: model.restsOn
      ).write(to: path)
      #expect {
        try SavedTopicModel(readingFrom: path)
      } throws: { error in
        (error as? ModelFileError)?.code == "DL-M03"
      }
    }
  }
}

@Suite("Model drift")
struct ModelDriftTests {
  @Test("is the share of what was to be expected that is missing")
  func value() {
    #expect(ModelDrift(expectedLoss: 0.5, loss: 0.75).value == 0.5)
    #expect(ModelDrift(expectedLoss: 0.5, loss: 0.5).value == 0)
    #expect(ModelDrift(expectedLoss: 0.5, loss: 0.2).value == 0, "never below 0")
    #expect(ModelDrift(expectedLoss: 0.5, loss: 1).value == 1)
    #expect(ModelDrift(expectedLoss: 1, loss: 1).value == 0, "nothing was to be expected")
  }

  @Test("fitting again is advised above the threshold")
  func threshold() {
    let limit = ModelDrift.refitThreshold
    #expect(!ModelDrift(expectedLoss: 0, loss: limit).isRefitAdvised)
    #expect(ModelDrift(expectedLoss: 0, loss: limit + 0.01).isRefitAdvised)
  }
}
