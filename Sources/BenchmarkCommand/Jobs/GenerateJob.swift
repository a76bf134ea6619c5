import ArgumentParser
import Foundation
import NumericCore

/// Writes a synthetic collection of articles as JSON lines.
struct GenerateJob: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write synthetic articles, the same bytes on every machine.")

  @Option(help: "The number of articles.")
  var documents = 2_000
  @Option(help: "The seed of words, topics and articles.")
  var seed: UInt64 = 7
  @Option(help: "The number of threads; the bytes do not depend on it.")
  var threads = 2
  @Flag(help: "Plant copies among the articles, with the family of each in its record.")
  var copies = false
  @Option(name: .shortAndLong, help: "The file to write; standard output when not given.")
  var output: String?

  func run() throws {
    let news = SyntheticNews(seed: seed)
    let planted = copies ? PlantedCopies(news, seed: seed, articles: documents) : nil
    let file = try destination()
    let articlesOfBlock = 250
    let blocksAtOnce = 64
    let blocks = (documents + articlesOfBlock - 1) / articlesOfBlock
    for first in stride(from: 0, to: blocks, by: blocksAtOnce) {
      let parts = Parallelism(threads: threads).map(blocks: min(blocksAtOnce, blocks - first)) {
        block in
        let start = (first + block) * articlesOfBlock
        var lines: [UInt8] = []
        for number in start..<min(start + articlesOfBlock, documents) {
          if let planted {
            planted.appendLine(at: number, to: &lines)
          } else {
            news.appendLine(of: number, to: &lines)
          }
        }
        return lines
      }
      for part in parts { try file.write(contentsOf: Data(part)) }
    }
    try file.close()
  }

  private func destination() throws -> FileHandle {
    guard let output else { return .standardOutput }
    guard FileManager.default.createFile(atPath: output, contents: nil),
      let file = FileHandle(forWritingAtPath: output)
    else { throw ValidationError("\(output) cannot be written") }
    return file
  }
}
