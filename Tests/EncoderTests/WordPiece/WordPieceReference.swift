import Encoder
import Foundation
import TestSupport
import Testing
import TextCore

/// The answers of the reference tokenizer, as `Reference/wordpiece.py` wrote them.
struct WordPieceReference {
  struct Text: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let pieces: WordPieces
    var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self) }
  }

  /// A digest of the pieces of one or more texts.
  struct Digest: Sendable {
    let name: String
    let count: Int
    let digest: UInt64
  }

  let texts: [Text]
  let articles: [Digest]
  let scalars: [Digest]

  /// The vocabulary of the model that the project ships.
  static let vocabulary = Result {
    try WordPieceVocabulary(
      lines: [UInt8](
        Data(contentsOf: PackageFolder.root.appending(path: "Models/english-words/vocabulary.txt")))
    )
  }

  static let shared = Result { try WordPieceReference() }

  private init() throws {
    let path = PackageFolder.root.appending(path: "Tests/EncoderTests/Reference/wordpiece.tsv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
    }
    func digests(_ kind: String) -> [Digest] {
      lines.filter { $0[0] == kind }.map { line in
        Digest(
          name: String(line[1]), count: Int(line[2]) ?? -1,
          digest: UInt64(line[3], radix: 16) ?? 0)
      }
    }
    articles = digests("article")
    scalars = digests("scalars")
    texts = lines.filter { $0[0] == "text" }.map { line in
      let hex = Array(line[1].utf8)
      let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { index in
        UInt8(String(decoding: hex[index..<index + 2], as: UTF8.self), radix: 16)
      }
      let ranges = line[3].split(separator: " ").map { range in
        let ends = range.split(separator: "-").compactMap { Int($0) }
        return ByteRange(ends[0], ends[1])
      }
      let ids = line[2].split(separator: " ").compactMap { Int32($0) }
      return Text(bytes: bytes, pieces: WordPieces(ids: ids, ranges: ranges))
    }
  }
}

/// FNV-1a (64 bits) over numbers and ranges.
struct PieceDigest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0

  mutating func add(_ pieces: WordPieces) {
    count += pieces.count
    for (id, range) in zip(pieces.ids, pieces.ranges) {
      for number in [UInt32(id), UInt32(range.start), UInt32(range.end)] {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
          value = (value ^ UInt64(number >> shift & 0xFF)) &* 0x100_0000_01B3
        }
      }
    }
  }
}
