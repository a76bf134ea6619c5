import Encoder
import Foundation
import NumericCore
import TestSupport
import Testing
import TextCore

@Suite("The shipped word vectors")
struct ShippedWordVectorsTests {
  private static let table = Result {
    try StaticWordVectors(
      readingFrom: PackageFolder.root.appending(path: "Models/english-word-vectors").path)
  }

  private let table: StaticWordVectors

  init() throws { table = try Self.table.get() }

  private func cosine(_ first: String, _ second: String) -> Float {
    let rows = table.vectors(of: [first, second])
    func product(_ a: Int, _ b: Int) -> Float {
      zip(rows.row(a), rows.row(b)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return product(0, 1) / (product(0, 0) * product(1, 1)).squareRoot()
  }

  @Test("has the sizes of its manifest")
  func sizes() {
    #expect(table.dimension == 256)
    #expect(table.count == 42_799)
  }

  @Test("rows are those that NumPy reads from the file")
  func rows() {
    // codes = numpy.unpackbits(row, bitorder="little").reshape(256, 4) @ [1, 2, 4, 8]
    // levels[codes] * scale, NumPy 2.4.6: entries 0, 1, 2, 255
    let expected: [(word: String, entries: [Float])] = [
      ("goalkeeper", [-0.3889976, -0.0932077, -0.15778491, 0.0932077]),
      ("inflation", [0.16138731, 0.30884385, 0.39787886, -0.03154014]),
      ("u.s.", [-0.09150527, 0.29643494, -0.030272903, -0.154903]),
      ("covid-19", [-0.03185304, 0.16298838, -0.09628152, 0.31190777]),
      ("café", [-0.63520396, 0.09008659, 0.21886751, -0.029803555]),
    ]
    let vectors = table.vectors(of: expected.map(\.word))
    for (row, (word, entries)) in expected.enumerated() {
      for (column, entry) in zip([0, 1, 2, 255], entries) {
        #expect(abs(vectors[row, column] - entry) < 1e-6, "\(word), \(column)")
      }
    }
  }

  @Test("every word that it lists has a vector and a frequency")
  func complete() {
    let vectors = table.vectors(of: table.words)
    for row in 0..<table.count {
      #expect(vectors.row(row).contains { $0 != 0 }, "row \(row)")
    }
    let frequencies = table.inverseDocumentFrequencies(of: table.words)
    #expect(frequencies.allSatisfy { ($0 ?? -1) >= 0 })
  }

  @Test("words are in the form that the news rule gives them")
  func form() {
    var scanner = WordScanner(rule: .news)
    for row in 0..<table.count {
      var found: [[UInt8]] = []
      let word = table.words[row]
      scanner.scan(word) { form, _ in found.append(form.indices.map { form[$0] }) }
      #expect(found == [word], "\(String(decoding: word, as: UTF8.self))")
    }
  }

  @Test("what is near in meaning is near")
  func meaning() {
    for (word, near, far) in [
      ("goalkeeper", "midfielder", "treasury"), ("inflation", "prices", "orchestra"),
      ("vaccine", "immunization", "touchdown"), ("senator", "congressman", "laptop"),
    ] {
      #expect(cosine(word, near) > cosine(word, far) + 0.15, "\(word)")
    }
  }
}
