import Foundation
import Testing

@Suite("The sample collection")
struct SampleCollectionTests {
  static let files = Result { try SampleFiles() }

  /// `RECORD_GOLDEN=1 swift test --filter SampleCollection` writes the files anew.
  @Test("articles and gold files are those that follow from the marked articles")
  func filesAreCurrent() throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
    for (path, content) in try Self.files.get().contents.sorted(by: { $0.key < $1.key }) {
      let file = SampleFiles.folder.appending(path: path)
      if isRecording {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file, atomically: true, encoding: .utf8)
      }
      let stored = try? String(contentsOf: file, encoding: .utf8)
      #expect(stored == content, "\(path) is out of date")
    }
    #expect(!isRecording, "recorded; run again without RECORD_GOLDEN")
  }

  @Test("it has the promised size and variety")
  func variety() throws {
    let articles = try Self.files.get().articles
    #expect(articles.count >= 120)
    #expect(Set(articles.map(\.story)).count == 12)
    #expect(Set(articles.compactMap { $0.header["outlet"] }).count == 6)
    #expect(Set(articles.map(\.id)).count == articles.count)
    for article in articles {
      let words = article.text.split { $0.isWhitespace }.count
      #expect((150...500).contains(words), "\(article.id) has \(words) words")
    }
    let families = Dictionary(grouping: articles.compactMap { $0.header["family"] }) { $0 }
    #expect(families.count >= 20)
    for (family, members) in families { #expect(members.count >= 2, "\(family)") }
  }

  @Test("every quotation has content, and every span lies in its text")
  func spans() throws {
    for article in try Self.files.get().articles {
      #expect(!article.quotations.isEmpty, "\(article.id)")
      for (number, quotation) in article.quotations {
        #expect(!quotation.content.isEmpty, "\(article.id) q\(number)")
        for range in quotation.content + quotation.cue + quotation.source {
          #expect(range.upperBound <= article.scalars.count && !range.isEmpty)
          let ends = [article.scalars[range.lowerBound], article.scalars[range.upperBound - 1]]
          #expect(!ends.contains(" "), "\(article.id) q\(number) begins or ends with a space")
        }
        for range in quotation.content {
          #expect(
            article.sentences.contains { $0.contains(range.lowerBound) },
            "\(article.id) q\(number) lies in a sentence")
        }
      }
    }
  }
}
