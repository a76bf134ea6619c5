import ArgumentParser
import Corpora
import NumericCore

/// Articles with planted copies to families: how fast, and how many of them are found.
struct DuplicatesJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract:
      "Find the copies in a file that generate --copies wrote, and compare with what was planted."
  )

  @Argument(help: "The file of articles.")
  var articles: String
  @Option(help: "The seed of the hash functions.")
  var seed: UInt64 = 1
  @Option(help: "The number of threads.")
  var threads = 1

  /// What was planted of an article.
  private struct Planted {
    let family: Int
    let kind: String
  }

  func run() throws {
    let parallelism = Parallelism(threads: threads)
    var sketches: [ArticleSketch] = []
    var planted: [Planted] = []
    var finding = 0.0
    let (families, time) = try StageTime.measure {
      try ArticleFile(path: articles).forEachBatchOfArticles(parallelism: parallelism) { batch in
        let seed = seed
        sketches += parallelism.map(blocks: (batch.count + 31) / 32) { block in
          batch[(block * 32)..<min(block * 32 + 32, batch.count)].map {
            ArticleSketch($0, seed: seed)
          }
        }.joined()
        planted += batch.map { article in
          Planted(
            family: Int(article.field(named: "family") ?? "") ?? -1,
            kind: article.field(named: "kind") ?? "")
        }
      }
      let (families, time) = StageTime.measure {
        CopyFinder(seed: seed).families(of: sketches, parallelism: parallelism)
      }
      finding = time.wallSeconds
      return families
    }
    var facts = facts(families, planted)
    facts.documents = sketches.count
    facts.findingSeconds = finding
    facts.sketchBytes = sketches.reduce(0) { $0 + $1.memory }
    try JobReport(time, threads: threads, facts: facts).write()
  }

  private func facts(_ families: [CopyFamily], _ planted: [Planted]) -> JobReport.Facts {
    func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    var sizes: [Int: Int] = [:]
    var originals: [Int: Int] = [:]
    for (place, article) in planted.enumerated() {
      sizes[article.family, default: 0] += 1
      if article.kind == "original" { originals[article.family] = place }
    }
    var familyOf = [Int](repeating: -1, count: planted.count)
    for (number, family) in families.enumerated() {
      for member in family.members { familyOf[member.article] = number }
    }
    let right = families.reduce(0) { sum, family in
      var counts: [Int: Int] = [:]
      for member in family.members { counts[planted[member.article].family, default: 0] += 1 }
      return sum + pairs(counts.values)
    }
    var byKind: [String: (found: Int, all: Int)] = [:]
    for (place, article) in planted.enumerated() where article.kind != "original" {
      guard let original = originals[article.family] else { continue }
      let isFound = familyOf[place] >= 0 && familyOf[place] == familyOf[original]
      byKind[article.kind, default: (0, 0)].found += isFound ? 1 : 0
      byKind[article.kind, default: (0, 0)].all += 1
    }
    var facts = JobReport.Facts()
    facts.families = families.count
    facts.copies = families.reduce(0) { $0 + $1.copies.count }
    facts.pairPrecision = Double(right) / Double(max(1, pairs(families.map(\.members.count))))
    facts.pairRecall = Double(right) / Double(max(1, pairs(sizes.values)))
    facts.recallByKind = byKind.mapValues { Double($0.found) / Double($0.all) }
    let named = families.count { planted[$0.original].kind == "original" }
    facts.originalsFound = Double(named) / Double(max(1, families.count))
    return facts
  }
}
