import Encoder
import Foundation
import ModelFiles
import NumericCore
import TestSupport
import Testing
import TextCore

@Suite("Word vectors")
struct StaticWordVectorsTests {
  private let table: StaticWordVectors

  init() throws { table = try StaticWordVectors(SmallWordVectors().folder) }

  @Test("has the sizes of its settings, and its words in order")
  func sizes() {
    #expect(table.dimension == 3)
    #expect(table.count == 4)
    #expect(table.words == ByteStrings(SmallWordVectors.words.map { Array($0.utf8) }))
  }

  @Test("gives each word its level times the factor of the row, whatever the order asked for")
  func known() {
    let asked = ["strike", "é", "harbour", "pilot", "strike"]
    let vectors = table.vectors(of: asked)
    #expect(vectors.rows == 5 && vectors.columns == 3)
    for (row, word) in asked.enumerated() {
      #expect(Array(vectors.row(row)) == SmallWordVectors.row(word), "\(word)")
    }
  }

  @Test("an unknown word has a row of zeros and no frequency")
  func unknown() {
    let asked = ["", "-", "harbours", "harbou", "zebra", "a", "no-one", "É"]
    let vectors = table.vectors(of: asked)
    #expect(vectors.rows == asked.count)
    #expect(vectors.values.allSatisfy { $0 == 0 })
    let terms = ByteStrings(asked.map { Array($0.utf8) })
    #expect(table.inverseDocumentFrequencies(of: terms).allSatisfy { $0 == nil })
    #expect(table.vectors(of: [String]()).rows == 0)
  }

  @Test("a compound has the mean of the parts that are known")
  func compounds() throws {
    let (harbour, pilot) = (
      try #require(SmallWordVectors.row("harbour")), try #require(SmallWordVectors.row("pilot"))
    )
    let vectors = table.vectors(of: ["harbour-pilot", "non-pilot", "pilot-", "-harbour"])
    #expect(Array(vectors.row(0)) == zip(harbour, pilot).map { ($0 + $1) / 2 })
    #expect(Array(vectors.row(1)) == pilot)
    #expect(Array(vectors.row(2)) == pilot)
    #expect(Array(vectors.row(3)) == harbour)
  }

  @Test("gives the background's inverse document frequencies")
  func frequencies() {
    let terms = ByteStrings(["é", "harbour-pilot", "harbour"].map { Array($0.utf8) })
    #expect(table.inverseDocumentFrequencies(of: terms) == [9, 4.75, 3.5])
  }

  @Test("rows of one to eight bits are those of a plain reading of the bits")
  func packing() throws {
    try forEverySeed(0..<64) { generator, seed in
      let bits = Int(seed) % 8 + 1
      let columns = Int.random(in: 1...40, using: &generator)
      let codes = (0..<columns).map { _ in Int.random(in: 0..<1 << bits, using: &generator) }
      var packed = [UInt8](repeating: 0, count: (columns * bits + 7) / 8)
      for (column, code) in codes.enumerated() {
        for bit in 0..<bits where code >> bit & 1 == 1 {
          let place = column * bits + bit
          packed[place / 8] |= 1 << (place % 8)
        }
      }
      let levels = (0..<1 << bits).map { Float($0) - 1.5 }
      let tensors = [
        "words.codes": Tensor(element: .uint8, shape: [1, packed.count], bytes: packed),
        "words.scale": Tensor([Float(2)], shape: [1]),
        "words.levels": Tensor(levels, shape: [levels.count]),
        "words.inverseDocumentFrequency": Tensor([Float(1)], shape: [1]),
      ]
      let table = try StaticWordVectors(
        ModelFolder(
          kind: StaticWordVectors.kind, version: StaticWordVectors.version,
          settings: ["words": "1", "dimension": "\(columns)", "bits": "\(bits)"],
          files: ["vectors.safetensors": TensorFile(tensors: tensors)],
          plainFiles: ["words.txt": Array("word\n".utf8)]))
      #expect(
        table.vectors(of: ["word"]).values == codes.map { 2 * levels[$0] }, "seed \(seed)")
    }
  }
}
