import Corpora
import Foundation
import Testing

@Suite("The copies of the sample collection")
struct SampleDuplicatesTests {
  @Test("nearly all pairs of copies are found, and nearly nothing else")
  func families() throws {
    let path = SampleFiles.folder.appending(path: "articles.jsonl").path
    let articles = try ArticleCollection(inputs: [.path(path)]).articles().articles
    let gold = Dictionary(
      uniqueKeysWithValues: try SampleCollectionTests.files.get().articles.compactMap { article in
        article.header["family"].map { (article.id, $0) }
      })
    let families = CopyFinder().families(of: articles.map { ArticleSketch($0, seed: 1) })
    func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    let right = families.reduce(0) { sum, family in
      let names = family.members.compactMap { gold[articles[$0.article].id] }
      return sum + pairs(Dictionary(grouping: names) { $0 }.values.map(\.count))
    }
    let found = pairs(families.map(\.members.count))
    let all = pairs(Dictionary(grouping: gold.values) { $0 }.values.map(\.count))
    #expect(Double(right) >= 0.98 * Double(found), "\(right) of \(found) pairs are right")
    #expect(Double(right) >= 0.98 * Double(all), "\(right) of \(all) pairs are found")
    let originals = families.count { articles[$0.original].outlet == "Strand Wire" }
    #expect(originals == families.count, "the agency wrote all of them")
  }
}
