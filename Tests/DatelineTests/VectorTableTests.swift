import Dateline
import Digests
import Foundation
import TestSupport
import Testing

@Suite("Vectors of a run that are kept and taken again")
struct VectorTableTests {
  /// The encoder, with the vectors of an earlier run if given.
  private func vectors(taking table: VectorTable?) throws -> ArticleVectors {
    let encoder = try Headlines.encoder.get()
    return .meaning(try table.map { try encoder.taking($0) } ?? encoder)
  }

  /// A search by meaning.
  private func search(
    _ collection: ArticleCollection, taking table: VectorTable? = nil
  ) throws -> SimilarArticles.Result {
    try SimilarArticles(vectors: vectors(taking: table))
      .nearest(to: "port workers walk out", in: collection, count: 100)
  }

  /// Topics by words and meaning.
  private func topics(
    _ collection: ArticleCollection, taking table: VectorTable? = nil
  ) throws -> TopicAnalysis {
    try TopicAnalyzer(
      options: TopicOptions(
        topicCount: .fixed(3), terms: TermSelection(minimumDocumentFrequency: 1)),
      vectors: vectors(taking: table)
    ).analyze(collection)
  }

  /// The table as it is read from a file.
  private func written(_ table: VectorTable, in folder: String) throws -> VectorTable {
    let path = folder + "/vectors.safetensors"
    try table.write(to: path)
    return try VectorTable(readingFrom: path)
  }

  @Test("a table holds the ids and a row for each, and is read as it was written")
  func roundTrip() throws {
    try withTemporaryFolder { folder in
      try Headlines.with(1) { collection in
        let tables = try [search(collection).vectorTable, topics(collection).vectorTable]
        #expect(tables[0].vectors.columns == 384 && tables[1].vectors.columns > 384)
        for table in tables {
          #expect(table.ids.count == 12 && table.vectors.rows == 12 && table.kind == "encoder")
          let read = try written(table, in: folder)
          #expect(read.kind == table.kind && read.ids == table.ids)
          #expect(read.vectors == table.vectors)
          #expect(read.model == "english-vectors")
          #expect(try read.modelDigest == Headlines.encoder.get().digest)
        }
        let words = try SimilarArticles(
          selection: TermSelection(minimumDocumentFrequency: 1)
        ).nearest(to: "volcano-01", in: collection, count: 1).vectorTable
        let read = try written(words, in: folder)
        #expect(read.kind == "lsa" && read.vectors == words.vectors && read.model == nil)
      }
    }
  }

  @Test("with the vectors taken again a run finds the same, also with those of another command")
  func taking() throws {
    try withTemporaryFolder { folder in
      try Headlines.with(2) { collection in
        let (search, topics) = (try search(collection), try topics(collection))
        for table in [search.vectorTable, topics.vectorTable] {
          let table = try written(table, in: folder)
          let found = try self.search(collection, taking: table)
          #expect(found.rows.map(\.cells) == search.rows.map(\.cells))
          #expect(found.vectorTable.vectors == search.vectorTable.vectors)
          #expect(
            try self.topics(collection, taking: table).vectorTable.vectors
              == topics.vectorTable.vectors)
        }
      }
    }
  }

  @Test("it takes no encoding: vectors that were made up are what is compared")
  func noEncoding() throws {
    try withTemporaryFolder { folder in
      let texts = ["Ferries stop.", "Dockers strike."]
      let collection = try write(texts.map { Record($0, id: $0) }, to: folder)
      let file = folder + "/vectors.safetensors"
      try search(collection).vectorTable.write(to: file)
      let kept = try TensorFile(readingFrom: file)
      // The two rows change places, and the digest of the tensors is made to fit.
      let tensor = try #require(kept.tensors["vectors"])
      let half = tensor.bytes.count / 2
      let swapped = Tensor(
        element: .float32, shape: tensor.shape,
        bytes: Array(tensor.bytes[half...] + tensor.bytes[..<half]))
      var metadata = kept.metadata
      metadata["tensors_sha256"] = SHA256.hexadecimalDigest(of: swapped.bytes)
      try TensorFile(tensors: ["vectors": swapped], metadata: metadata).write(to: file)
      let found = try search(collection, taking: VectorTable(readingFrom: file))
      #expect(
        try found.rows.map(\.articleID) == search(collection).rows.map(\.articleID).reversed())
    }
  }

  @Test("vectors of other articles, another order or other texts are refused")
  func otherArticles() throws {
    try withTemporaryFolder { folder in
      let records = ["Ferries stop.", "Dockers strike.", "Rain."].map { Record($0, id: $0) }
      let table = try search(write(records, to: folder)).vectorTable
      func reason(_ records: [Record]) throws -> String {
        let collection = try write(records, to: folder)
        let error = #expect(throws: AnalysisError.self) { try search(collection, taking: table) }
        #expect(error?.code == "DL-A24" && error?.hint.contains("--save-vectors") == true)
        return error?.description ?? ""
      }
      #expect(try reason(records.reversed()).contains("row 1 is of “Ferries stop.”"))
      #expect(try reason(Array(records.dropLast())).contains("3 articles, and this run has 2"))
      #expect(try reason(records + [Record("Lava.", id: "x")]).contains("this run has 4"))
      let changed = Array(records.dropLast()) + [Record("Rain!", id: records[2].id)]
      #expect(try reason(changed).contains("the texts are not"))
      #expect(try search(write(records, to: folder), taking: table).rows.count == 3)
    }
  }

  @Test("vectors of words, or of another model, are refused")
  func otherModel() throws {
    try withTemporaryFolder { folder in
      let records = ["Ferries stop.", "Ferries strike.", "Lava."].map { Record($0, id: $0) }
      let collection = try write(records, to: folder)
      let words = try SimilarArticles(
        selection: TermSelection(minimumDocumentFrequency: 1, maximumDocumentShare: 1)
      ).nearest(to: "ferries", in: collection, count: 1).vectorTable
      let encoder = try Headlines.encoder.get()
      #expect(
        throws: AnalysisError.unusableVectors(
          path: "the vectors",
          reason: "its vectors are those of --vectors lsa, not of an encoder")
      ) { try encoder.taking(words) }
      let path = folder + "/vectors.safetensors"
      try search(collection).vectorTable.write(to: path)
      let kept = try TensorFile(readingFrom: path)
      let metadata = kept.metadata.merging(["model_sha256": "0123"]) { $1 }
      try TensorFile(tensors: kept.tensors, metadata: metadata).write(to: path)
      let error = #expect(throws: AnalysisError.self) {
        try encoder.taking(VectorTable(readingFrom: path))
      }
      #expect(error?.code == "DL-A23")
      #expect(error?.description.contains("the model english-vectors 0123") == true)
      #expect(error?.description.contains(encoder.digest) == true)
    }
  }
}

@Suite("Files of vectors that are damaged")
struct DamagedVectorTableTests {
  /// The bytes of a file with a row of four numbers for each of two articles.
  private func bytes(_ changes: [String: String?] = [:], in folder: String) throws -> [UInt8] {
    let tensors = ["vectors": Tensor([1, 0, 0, 0, 0, 0, 1, 0] as [Float], shape: [2, 4])]
    var metadata = [
      "dateline_vectors": "1", "kind": "encoder", "ids": #"["a","b"]"#, "model": "m",
      "model_sha256": "12", "texts_sha256": "34",
      "tensors_sha256": SHA256.hexadecimalDigest(of: tensors["vectors"]?.bytes ?? []),
    ]
    for (name, value) in changes { metadata[name] = value }
    return TensorFile(tensors: tensors, metadata: metadata).encoded
  }

  /// What reading these bytes throws.
  private func error(_ bytes: [UInt8], in folder: String) throws -> AnalysisError? {
    let path = folder + "/vectors.safetensors"
    try Data(bytes).write(to: URL(filePath: path))
    do throws(AnalysisError) {
      _ = try VectorTable(readingFrom: path)
      return nil
    } catch {
      #expect(error.code == "DL-A22" && error.description.hasPrefix(path))
      return error
    }
  }

  @Test("every truncation is an error that names the file")
  func everyTruncation() throws {
    try withTemporaryFolder { folder in
      let whole = try bytes(in: folder)
      #expect(try error(whole, in: folder) == nil)
      for count in 0..<whole.count {
        #expect(try error(Array(whole[..<count]), in: folder) != nil, "\(count) bytes")
      }
    }
  }

  @Test("a thousand flipped bytes are an error or change no number")
  func flippedBytes() throws {
    try withTemporaryFolder { folder in
      let whole = try bytes(in: folder)
      try forEverySeed(0..<1000) { generator, seed in
        var altered = whole
        let position = Int.random(in: 0..<altered.count, using: &generator)
        altered[position] ^= UInt8.random(in: 1...255, using: &generator)
        guard try error(altered, in: folder) == nil else { return }
        #expect(position < whole.count - 32, "seed \(seed)")
      }
    }
  }

  @Test(
    "a file that lacks something says so",
    arguments: [
      ("dateline_vectors", nil, "it is not from --save-vectors"),
      ("dateline_vectors", "9", "its format is 9, and this version of Dateline reads 1"),
      ("tensors_sha256", "00", "it was altered"), ("kind", nil, "the kind, the ids or the vectors"),
      ("ids", #"["a"]"#, "the kind, the ids or the vectors"),
      ("ids", "a, b", "the kind, the ids or the vectors"),
      ("texts_sha256", nil, "what it says of the encoder"),
    ] as [(String, String?, String)])
  func missing(name: String, value: String?, message: String) throws {
    try withTemporaryFolder { folder in
      let error = try error(bytes([name: value], in: folder), in: folder)
      #expect(error?.description.contains(message) == true, "\(error?.description ?? "read")")
    }
  }
}
