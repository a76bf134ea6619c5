import Foundation
import Testing

@testable import Corpora

@Suite("A collection")
struct CollectionWalkTests {
  @Test("is walked in the byte order of its paths, hidden files left out")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a/z.txt", "a.txt", "a-1.txt", "Z.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt",
    ] {
      try folder.write(name, "Text of \(name)")
    }
    let ids = try folder.articles().articles.map(\.id)
    #expect(ids == ["Z.txt", "a-1.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"])
  }

  @Test("follows links once, so a loop ends")
  func loops() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/a.txt", "Some text")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/sub/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/broken.txt", withDestinationPath: "nowhere.txt")
    let (articles, skipped) = try folder.articles()
    #expect(articles.map(\.id) == ["sub/a.txt"])
    #expect(skipped.map(\.code) == [.unreadable])
  }

  @Test("of several inputs keeps their ids apart")
  func several() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    try one.write("a.txt", "Text one")
    try two.write("a.txt", "Text two")
    let collection = ArticleCollection(inputs: [.path(one.path), .path(two.path + "/a.txt")])
    #expect(
      try collection.articles().articles.map(\.id) == [one.path + "/a.txt", two.path + "/a.txt"])
  }

  @Test("says what is wrong with an input, and what to do")
  func errors() throws {
    let folder = try TemporaryFolder()
    #expect(throws: CorpusError.noInput) { try ArticleCollection(inputs: []).articles() }
    #expect(throws: CorpusError.emptyFolder(path: folder.path)) { try folder.articles() }
    let missing = folder.path + "/missing"
    #expect(throws: CorpusError.notFound(path: missing)) {
      try ArticleCollection(inputs: [.path(missing)]).articles()
    }
    #expect(throws: CorpusError.notAFile(path: "/dev/zero")) {
      try ArticleCollection(inputs: [.path("/dev/zero")]).articles()
    }
    let cases: [CorpusError] = [
      .noInput, .notFound(path: "x"), .unreadable(path: "x", reason: "r"), .emptyFolder(path: "x"),
      .notAFile(path: "x"), .spoolFailed(path: "x", reason: "r"),
    ]
    #expect(Set(cases.map(\.code)).count == cases.count)
    #expect(cases.allSatisfy { !$0.description.isEmpty && !$0.hint.isEmpty })
  }

  @Test(
    "passes over what is not text, with a reason",
    arguments: [
      ("a.pdf", Array("%PDF-1.7 ".utf8), "PDF"),
      ("a.txt", Array("PK\u{3}\u{4}rest".utf8), "archive"),
      ("a.jsonl.gz", [0x1F, 0x8B, 8, 0], "gzip"), ("a.png", [0x89, 0x50, 0x4E, 0x47], "picture"),
      ("a.txt", [UInt8](0...255), "binary"), ("a.swift", Array("let x = 1".utf8), ".swift"),
    ])
  func kinds(name: String, bytes: [UInt8], words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, bytes)
    try folder.write("z.txt", "Some text")
    let (articles, skipped) = try folder.articles()
    #expect(articles.map(\.id) == ["z.txt"])
    #expect(skipped.map(\.code) == [.unsupportedKind])
    #expect(skipped.first?.reason.contains(words) == true)
  }

  @Test(
    "sees the kind of a file without an ending",
    arguments: [
      (#"{"text": "one"}"#, InputFormat.jsonLines), ("{\n\"text\": \"one\"}", .json),
      (" [{\"text\": \"one\"}]", .json), ("<!doctype html><p>one", .html), ("id,text\n1,one", .csv),
      ("id\ttext\n1\tone", .tsv), ("One, two, text\n\nmore", .text), ("", .text),
    ])
  func contents(text: String, format: InputFormat) {
    #expect(FileKind.format(of: Array(text.utf8)) == format)
    #expect(
      FileKind.seen(name: "51060", sample: Array(text.utf8), wasNamed: false) == .format(format))
  }

  @Test("is read in the format that the user names")
  func override() throws {
    let options = ReadingOptions(inputFormat: .jsonLines)
    #expect(try read("a.log", "{\"text\": \"one\"}", options).articles.map(\.string) == ["one"])
  }

  @Test("keeps standard input for a second reading")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("in", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n")
    let input = try #require(FileHandle(forReadingAtPath: path))
    let spool = SpooledInput(descriptor: input.fileDescriptor)
    for _ in 0..<2 {
      var file = RecordFile(source: try spool.source(), path: "-", id: "-")
      var batch = RawRecordBatch(
        decoder: RecordDecoder(naming: FieldNaming(options: ReadingOptions())))
      while file.cut(into: &batch, ReadingOptions()) {}
      var admission = RecordAdmission()
      let articles = admission.admit([batch.decoded(in: 0..<batch.count)]).articles
      #expect(articles.map(\.id) == ["-:1", "-:2"])
    }
  }
}
