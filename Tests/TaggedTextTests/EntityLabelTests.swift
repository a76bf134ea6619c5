import TaggedText
import Testing

@Suite("Labels of entities")
struct EntityLabelTests {
  private func entities(_ labels: String) throws -> [LabelledEntity] {
    LabelledEntity.entities(
      try labels.split(separator: " ").map { try #require(EntityLabel(String($0))) })
  }

  @Test(
    "entities are those of the scorers of CoNLL",
    arguments: [
      ("O B-PER I-PER O", ["1..<3 PER"]),
      ("B-PER B-PER", ["0..<1 PER", "1..<2 PER"]),
      ("I-PER I-PER O", ["0..<2 PER"]),
      ("I-PER I-LOC I-LOC", ["0..<1 PER", "1..<3 LOC"]),
      ("B-PER I-LOC", ["0..<1 PER", "1..<2 LOC"]),
      ("I-PER B-PER I-PER", ["0..<1 PER", "1..<3 PER"]),
      ("B-PER E-PER I-PER", ["0..<2 PER", "2..<3 PER"]),
      ("S-PER I-PER", ["0..<1 PER", "1..<2 PER"]),
      ("B-A-B L-A-B U-C", ["0..<2 A-B", "2..<3 C"]),
      ("E-PER O", ["0..<1 PER"]),
      ("O O", []), ("", []),
    ])
  func chunks(_ labels: String, _ expected: [String]) throws {
    #expect(try entities(labels).map { "\($0.words) \($0.kind)" } == expected)
  }

  @Test("what is no label is none", arguments: ["", "B", "B-", "X-PER", "b-PER", "BPER", "o", "_"])
  func noLabels(_ text: String) { #expect(EntityLabel(text) == nil) }

  @Test("a file has sentences, comments and documents")
  func reading() throws {
    var reader = EntityLabelReader()
    reader.append(
      Array(
        """
        -DOCSTART-\tO

        # a comment
        Ane\tNNP\tB-PER
        Holm\tNNP\tI-PER
        #\t.\tO
         \t

        -DOCSTART- -X- O
        Sennmouth\tB-LOC
        """.utf8))
    reader.finish()
    let first = try #require(try reader.next())
    #expect(first.words.map(\.form) == ["Ane", "Holm", "#"])
    #expect(first.words.map(\.line) == [4, 5, 6] && first.startsDocument)
    #expect(LabelledEntity.entities(first.words.map(\.label)).map(\.words) == [0..<2])
    let second = try #require(try reader.next())
    #expect(second.words.map(\.label.kind) == ["LOC"] && second.startsDocument)
    #expect(try reader.next() == nil)
  }

  @Test(
    "an error says which line is wrong, and reading goes on after the sentence",
    arguments: [
      ("Ane B-PER", TaggedTextError.fieldCount(line: 2, expected: 2, found: 1)),
      ("Ane\tPER", .unknownLabel(line: 2, text: "PER")),
      ("\tO", .emptyField(line: 2, column: "of the word")),
    ])
  func errors(_ line: String, _ error: TaggedTextError) throws {
    var reader = EntityLabelReader()
    reader.append(Array("a\tO\n\(line)\nwrong\n\nb\tO\n".utf8))
    reader.finish()
    #expect(throws: error) { try reader.next() }
    #expect(try reader.next()?.words.map(\.form) == ["b"])
  }
}
