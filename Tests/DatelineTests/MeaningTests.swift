import Dateline
import Foundation
import TestSupport
import Testing

/// The headlines of the sample collection as articles of a line, and the encoder for them.
enum Headlines {
  static let models = ModelLibrary(folders: [
    PackageFolder.root.appending(path: "Models").path
  ])
  static let encoder = Result { try ArticleEncoder(from: models) }
  static let meanings = Result { try WordMeanings(from: models) }

  /// Runs a body with the collection of the first headlines of each story.
  static func with<Value>(
    _ count: Int, of stories: [String]? = nil, _ body: (ArticleCollection) throws -> Value
  ) throws -> Value {
    try withTemporaryFolder { folder in
      let records = try SampleCollection.lines.compactMap { line -> Record? in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        guard let id = object?["id"] as? String, let title = object?["title"] as? String,
          let number = Int(id.suffix(2)), number <= count,
          stories?.contains(where: id.hasPrefix) ?? true
        else { return nil }
        return Record(title, id: id)
      }
      return try body(write(records, to: folder))
    }
  }
}

@Suite("Similar articles by meaning")
struct MeaningTests {
  private func words(of text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter })
  }

  @Test(
    "a text finds the story that says the same in other words",
    arguments: [
      ("port workers walk out", "port-strike"), ("lava flows from the mountain", "volcano"),
      ("thieves steal paintings", "museum-theft"), ("pupils may not use mobiles", "school-phones"),
    ])
  func otherWords(query: String, story: String) throws {
    let found = try Headlines.with(3) { collection in
      try SimilarArticles(vectors: .meaning(Headlines.encoder.get()))
        .nearest(to: query, in: collection, count: 1)
    }
    let first = try #require(found.rows.first)
    #expect(first.articleID.hasPrefix(story), "\(first.articleID): \(first.title ?? "")")
  }

  @Test("the first of them shares no word with the text, and by words nothing is found")
  func noSharedWord() throws {
    let query = "port workers walk out"
    try Headlines.with(3) { collection in
      let found = try SimilarArticles(vectors: .meaning(Headlines.encoder.get()))
        .nearest(to: query, in: collection, count: 1)
      let lines = SampleCollection.lines.filter { $0.contains("\"\(found.rows[0].articleID)\"") }
      let title = try #require(
        (JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])?["title"]
          as? String)
      #expect(words(of: title).isDisjoint(with: words(of: query)), "\(title)")
      #expect(throws: AnalysisError.unknownArticle(id: query)) {
        try SimilarArticles().nearest(to: query, in: collection, count: 1)
      }
    }
  }

  @Test("an article finds those of its story, by meaning and by words and what these mean")
  func mixed() throws {
    try Headlines.with(3, of: ["volcano", "vaccine-trial"]) { collection in
      let (encoder, meanings) = try (Headlines.encoder.get(), Headlines.meanings.get())
      for (vectors, digest) in [
        (ArticleVectors.meaning(encoder), encoder.digest), (.mixed(meanings), meanings.digest),
      ] {
        let found = try SimilarArticles(vectors: vectors)
          .nearest(to: "volcano-02", in: collection, count: 5)
        #expect(found.rows.count == 5 && !found.rows.contains { $0.articleID == "volcano-02" })
        #expect(found.rows[0].articleID.hasPrefix("volcano"))
        #expect(found.rows.allSatisfy { abs($0.cosine) <= 1.0001 })
        let options = found.run.record(guardedCells: 0).options
        #expect(options.contains { $0.name == "vectors" && $0.value == .string(vectors.name) })
        #expect(
          options.contains { $0.name == "model_sha256" && $0.value == .string(digest) })
      }
    }
  }

  @Test("is the same for any number of threads")
  func threads() throws {
    try Headlines.with(2) { collection in
      let encoder = try Headlines.encoder.get()
      let rows = try [1, 2, 3].map { threads in
        try SimilarArticles(
          vectors: .meaning(encoder), parallelism: Parallelism(threads: threads)
        ).nearest(to: "volcano-01", in: collection, count: 100).rows.map(\.cells)
      }
      #expect(rows[0].count == 23 && rows[0] == rows[1] && rows[0] == rows[2])
    }
  }

  @Test("a text without a word is an error, as by words")
  func noWord() throws {
    try Headlines.with(1) { collection -> Void in
      #expect(throws: AnalysisError.unknownArticle(id: "\u{1}")) {
        try SimilarArticles(vectors: .meaning(Headlines.encoder.get()))
          .nearest(to: "\u{1}", in: collection, count: 1)
      }
    }
  }

  @Test("the run tells how many articles are encoded, and ends when it should")
  func watching() throws {
    try Headlines.with(1) { collection in
      let encoder = try Headlines.encoder.get()
      let watcher = StageWatcher()
      _ = try SimilarArticles(vectors: .meaning(encoder), observer: watcher)
        .nearest(to: "volcano-01", in: collection, count: 1)
      #expect(watcher.stages == [.reading, .encoding])
      #expect(watcher.seen.last?.completed == 12 && watcher.seen.last?.total == 12)
      #expect(throws: AnalysisError.interrupted) {
        try SimilarArticles(
          vectors: .meaning(encoder), observer: StageWatcher(endingAt: .encoding)
        ).nearest(to: "volcano-01", in: collection, count: 1)
      }
    }
  }

  @Test("a collection that changes between the readings is an error", arguments: [0, 1, 3])
  func changes(articles: Int) throws {
    try withTemporaryFolder { folder in
      let records = ["Ferries stop.", "Dockers strike."].map { Record($0, id: $0) }
      let collection = try write(records, to: folder)
      let observer = CollectionChanger {
        _ = try? write((0..<articles).map { Record("Lava \($0).", id: "\($0)") }, to: folder)
      }
      #expect {
        try SimilarArticles(vectors: .meaning(Headlines.encoder.get()), observer: observer)
          .nearest(to: "strike", in: collection, count: 1)
      } throws: { ($0 as? AnalysisError)?.code == "DL-A20" }
    }
  }
}

/// An observer that changes the collection before articles are encoded.
private struct CollectionChanger: AnalysisObserver {
  let change: @Sendable () -> Void

  func progressed(to progress: AnalysisProgress) {
    if progress.stage == .encoding, progress.completed == 0 { change() }
  }

  var isInterrupted: Bool { false }
}

@Suite("Topics by meaning")
struct MeaningTopicsTests {
  @Test("headlines of a story meet in a topic, with the same bytes for any number of threads")
  func topics() throws {
    try Headlines.with(6, of: ["volcano", "vaccine-trial", "cup-final"]) { collection in
      let kinds = try [
        ArticleVectors.meaning(Headlines.encoder.get()), .mixed(Headlines.meanings.get()),
      ]
      for vectors in kinds {
        let analyses = try [1, 3].map { threads in
          try TopicAnalyzer(
            options: TopicOptions(
              topicCount: .fixed(3), terms: TermSelection(minimumDocumentFrequency: 1)),
            vectors: vectors, parallelism: Parallelism(threads: threads)
          ).analyze(collection)
        }
        #expect(analyses[0].encodedTables == analyses[1].encodedTables)
        #expect(AdjustedRandIndex.value(analyses[0].topics, analyses[0].goldStories) > 0.3)
        #expect(analyses[0].remarks.contains { $0.contains("--vectors \(vectors.name)") })
        #expect(throws: AnalysisError.unsavableVectors(name: vectors.name)) {
          try SavedTopicModel(analyses[0])
        }
      }
    }
  }
}

@Suite("Where models are found")
struct ModelLibraryTests {
  private func library(
    named: String? = nil, _ environment: [String: String] = [:], executable: String
  ) -> [String] {
    ModelLibrary(named: named, environment: environment, executable: executable).folders
  }

  @Test("beside the command that was installed")
  func installed() {
    #expect(
      library(executable: "/opt/dateline/bin/dateline")
        == ["/opt/dateline/share/dateline/models", "/opt/dateline/bin/models"])
  }

  @Test("in the sources of a command that was built")
  func built() {
    #expect(
      library(executable: "/home/a/dateline/.build/x86_64/release/dateline").last
        == "/home/a/dateline/Models")
  }

  @Test("a folder that is named counts alone, the command line before the environment")
  func named() {
    let environment = ["DATELINE_MODELS": "/srv/models"]
    #expect(library(environment, executable: "/usr/bin/dateline") == ["/srv/models"])
    #expect(library(named: "m", environment, executable: "/usr/bin/dateline") == ["m"])
    #expect(library(["DATELINE_MODELS": ""], executable: "/usr/bin/dateline").count == 2)
  }

  @Test("a model that is nowhere is an error with every place and what to do")
  func nowhere() throws {
    let error = #expect(throws: AnalysisError.self) {
      try ModelLibrary(folders: ["/nowhere", "/neither/"]).path(ofModel: "english-vectors")
    }
    #expect(
      error
        == .noModel(
          name: "english-vectors",
          places: ["/nowhere/english-vectors", "/neither/english-vectors"]))
    #expect(error?.description.contains("/nowhere/english-vectors, /neither") == true)
    #expect(error?.hint.contains("--models") == true)
    #expect(try Headlines.models.path(ofModel: "english-vectors").hasSuffix("english-vectors"))
  }
}
