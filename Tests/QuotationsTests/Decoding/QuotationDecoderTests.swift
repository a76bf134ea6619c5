import Annotation
import ModelFiles
import NumericCore
import Quotations
import RandomModels
import TestSupport
import Testing
import TextCore

@Suite("Quotations read by a model")
struct QuotationDecoderTests {
  private func found(
    _ texts: [String], _ model: LanguageModel, threads: Int = 1
  ) -> [[ReadQuotation]] {
    let decoder = QuotationDecoder(
      model, biases: .init(content: -2, cue: -2, source: -2))
    return model.read(
      texts.map { ReadableText(bytes: Array($0.utf8)) }, parallelism: Parallelism(threads: threads)
    ) { decoder.quotations(in: $1) }.map { Array($0.joined()) }
  }

  @Test("each part lies in a paragraph, parts ascend, and none is empty")
  func ranges() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      var count = 0
      forEverySeed { generator, _ in
        let text = RandomLanguageModel.text(&generator)
        let paragraphs = Paragraphs.split(Array(text.utf8))
        for quotation in found([text], model)[0] {
          count += 1
          #expect(!quotation.content.isEmpty && quotation.content == quotation.content.sorted())
          for part in quotation.content + [quotation.cue, quotation.source].compactMap(\.self) {
            #expect(!part.isEmpty && paragraphs.contains { $0.contains(part) })
          }
          guard case .model(let evidence) = quotation.origin else {
            Issue.record("the model is the origin of what it reads")
            continue
          }
          #expect([evidence.content, evidence.cue, evidence.source].allSatisfy { $0 <= 0 })
        }
      }
      #expect(count > 100, "the model found \(count) quotations to look at")
    }
  }

  @Test("a text has the same quotations alone, among others, and for any number of threads")
  func sameForAll() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      var generator = TestGenerator(seed: 3)
      let texts = (0..<30).map { _ in RandomLanguageModel.text(&generator) } + [""]
      let together = found(texts, model)
      #expect(found(texts, model, threads: 3) == together)
      for (text, quotations) in zip(texts, together) {
        #expect(found([text], model)[0] == quotations)
      }
      #expect(together.last?.isEmpty == true, "an empty text says nothing")
    }
  }

  @Test("less weight on what is outside finds no less content")
  func bias() throws {
    try withTemporaryFolder { folder in
      let model = try LanguageModel(readingFrom: RandomLanguageModel.write(into: folder))
      var generator = TestGenerator(seed: 4)
      let texts = (0..<20).map { _ in
        ReadableText(bytes: Array(RandomLanguageModel.text(&generator).utf8))
      }
      let bytes = [-2.0, -1, 20].map { bias in
        let decoder = QuotationDecoder(model, biases: .init(content: bias))
        return model.read(texts) { decoder.quotations(in: $1) }.joined().joined()
          .flatMap(\.content).reduce(0) { $0 + $1.count }
      }
      #expect(bytes[0] >= bytes[1] && bytes[1] >= bytes[2] && bytes[0] > bytes[2])
    }
  }

  @Test(
    "a model without one of its heads is an error that names it",
    arguments: ["heads.quotations.bias", "heads.links.key.weight", "heads.sentenceTone.labels"])
  func missing(tensor: String) throws {
    try withTemporaryFolder { folder in
      let path = try RandomLanguageModel.write(into: folder, without: tensor)
      let error = #expect(throws: ModelFileError.self) { try LanguageModel(readingFrom: path) }
      #expect(error?.description.contains(tensor) == true, "\(error?.description ?? "none")")
    }
  }
}
