import TaggedText
import TestSupport
import Testing

/// Reads a text that arrives in pieces of some size.
func sentences(of text: String, pieceBytes: Int = .max) throws(TaggedTextError) -> [CoNLLUSentence]
{
  var reader = CoNLLUReader()
  var sentences: [CoNLLUSentence] = []
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    reader.append(Array(rest.prefix(pieceBytes)))
    rest = rest.dropFirst(pieceBytes)
    while let sentence = try reader.next() { sentences.append(sentence) }
  }
  reader.finish()
  while let sentence = try reader.next() { sentences.append(sentence) }
  return sentences
}

@Suite("CoNLL-U")
struct CoNLLUTests {
  /// A surface token of two words, an empty node, a lemma `_`, and MISC with and without values.
  static let example = """
    # newdoc id = d1
    # sent_id = d1-1
    # text = Vi kan't _ go
    1\tVi\tvi\tPRON\tPRP\tCase=Nom|Number=Plur\t4\tnsubj\t_\tEntity=B-PER|Person=p1
    2-3\tkan't\t_\t_\t_\t_\t_\t_\t_\tFlag|SpaceAfter=No
    2\tkan\tkan\tAUX\tMD\t_\t4\taux\t_\t_
    3\t't\tnot\tPART\t_\t_\t4\tadvmod\t_\tA=1||A=2
    3.1\tever\tever\tADV\t_\t_\t_\t_\t4:advmod\t_
    4\t_\t_\tVERB\tVB\t_\t0\troot\t_\t_
    5\tice cream\tice cream\tNOUN\tNN\t_\t4\tobj\t_\t_

    1\t#\t_\tSYM\t_\t_\t0\troot\t_\t_


    """

  @Test("a sentence has its comments, words, surface tokens and empty nodes")
  func reading() throws {
    let read = try sentences(of: Self.example)
    #expect(read.count == 2)
    let first = try #require(read.first)
    #expect(first.startsDocument && !read[1].startsDocument)
    #expect(first[comment: "sent_id"] == "d1-1" && first[comment: "newdoc id"] == "d1")
    #expect(first[comment: "genre"] == nil)
    #expect(first.tokens.count == 7)
    #expect(first.words.map(\.form) == ["Vi", "kan", "'t", "_", "ice cream"])
    #expect(first.words.map(\.line) == [4, 6, 7, 9, 10])
    #expect(first.tokens[1].id == .range(first: 2, last: 3))
    #expect(first.tokens[4].id == .empty(after: 3, index: 1))
    #expect(first.words.map(\.upos) == ["PRON", "AUX", "PART", "VERB", "NOUN"])
    #expect(first.words.map(\.xpos) == ["PRP", "MD", nil, "VB", "NN"])
    #expect(first.words[3].lemma == "_", "the lemma of the word _ is _")
    #expect(read[1].words[0].lemma == nil)
    #expect(first.line == 1 && read[1].line == 12)
  }

  @Test("attributes are read and changed without losing the others")
  func attributes() throws {
    var tokens = try sentences(of: Self.example)[0].tokens
    #expect(tokens[0].feats["Number"] == "Plur" && tokens[0].misc["Entity"] == "B-PER")
    #expect(tokens[1].misc["Flag"] == nil && tokens[1].misc.names == ["Flag", "SpaceAfter"])
    tokens[0].misc["Entity"] = "O"
    tokens[0].misc["Note"] = "a|b"
    #expect(tokens[0].misc.text == "Entity=O|Person=p1|Note=a\\pb")
    tokens[3].misc["A"] = nil
    tokens[3].misc[""] = nil
    #expect(tokens[3].misc.isEmpty && tokens[3].misc.text == "_")
  }

  @Test("what was read is written back byte for byte, in pieces of any size")
  func roundTrip() throws {
    for size in [1, 2, 3, 7, 64, Int.max] {
      var writer = CoNLLUWriter()
      for sentence in try sentences(of: Self.example, pieceBytes: size) { writer.write(sentence) }
      #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == Self.example, "\(size)")
      #expect(writer.count == 0)
    }
  }

  @Test("line ends of other systems, a byte order mark and no line end at the end are read")
  func lineEnds() throws {
    let plain = try sentences(of: Self.example)
    let crlf = Self.example.replacing("\n", with: "\r\n")
    #expect(try sentences(of: "\u{FEFF}" + crlf) == plain)
    let last = String(Self.example.dropLast(2))
    #expect(try sentences(of: last) == plain)
    #expect(try sentences(of: "\n \t\n" + last + "\n  \n").count == 2)
  }

  @Test("columns are filled and written")
  func filling() throws {
    var sentence = CoNLLUSentence(
      tokens: ["Ane", "sang"].enumerated().map { place, form in
        CoNLLUToken(id: .word(place + 1), form: form)
      })
    sentence[comment: "sent_id"] = "s1"
    sentence[comment: "text"] = "Ane\nsang"
    sentence[comment: "sent_id"] = "s2"
    sentence.tokens[0].upos = "PROPN"
    sentence.tokens[0].misc["Entity"] = "S\tPER"
    var writer = CoNLLUWriter()
    writer.write(sentence)
    #expect(
      String(decoding: writer.takeBytes(), as: UTF8.self) == """
        # sent_id = s2
        # text = Ane sang
        1\tAne\t_\tPROPN\t_\t_\t_\t_\t_\tEntity=S PER
        2\tsang\t_\t_\t_\t_\t_\t_\t_\t_


        """)
  }

  private static let rest = "\t_\t_\t_\t_\t_\t_\t_\t_"

  /// Lines of a sentence, and what is wrong with them.
  private static let wrongLines: [(String, TaggedTextError)] = [
    ("1\ta", .fieldCount(line: 2, expected: 10, found: 2)),
    ("1\ta\t\t_\t_\t_\t_\t_\t_\t_", .emptyField(line: 2, column: "LEMMA")),
    ("+1\ta" + rest, .invalidID(line: 2, text: "+1")),
    ("99999999999999999999\ta" + rest, .invalidID(line: 2, text: "99999999999999999999")),
    ("-1\ta" + rest, .invalidID(line: 2, text: "-1")),
    ("2\ta" + rest, .unexpectedID(line: 2, text: "2", expected: "1")),
    ("1.2\ta" + rest, .unexpectedID(line: 2, text: "1.2", expected: "0.1")),
    ("2-3\ta" + rest, .unexpectedID(line: 2, text: "2-3", expected: "1-3")),
    (
      "1-2\ta\(rest)\n1\ta\(rest)\n2-3\ta" + rest,
      .unexpectedID(line: 4, text: "2-3", expected: "2")
    ),
    ("1\ta\(rest)\n# late", .misplacedComment(line: 3)),
  ]

  @Test(
    "an error says which line is wrong, and reading goes on after the sentence",
    arguments: wrongLines)
  func errors(_ lines: String, _ error: TaggedTextError) {
    var reader = CoNLLUReader()
    reader.append(Array("# first\n\(lines)\nx\ny\n\n1\tgood\(Self.rest)\n".utf8))
    reader.finish()
    #expect(throws: error) { try reader.next() }
    #expect(throws: Never.self) {
      let next = try reader.next()
      #expect(next?.words.map(\.form) == ["good"])
    }
  }

  @Test("a sentence that is found wrong at its end says so, and the next one is read")
  func errorsAtTheEnd() throws {
    var reader = CoNLLUReader()
    reader.append(
      Array("1-4\ta\(Self.rest)\n1\ta\(Self.rest)\n\n# alone\n\n1\tb\(Self.rest)\n".utf8))
    reader.finish()
    #expect(throws: TaggedTextError.rangeBeyondWords(line: 1, text: "1-4", words: 1)) {
      try reader.next()
    }
    #expect(throws: TaggedTextError.noWords(line: 4)) { try reader.next() }
    #expect(try reader.next()?.words.map(\.form) == ["b"])
    #expect(try reader.next() == nil)
  }

  @Test("bytes that are not UTF-8 are an error of their line")
  func invalidBytes() throws {
    var reader = CoNLLUReader()
    reader.append(
      Array("# a\n".utf8) + [0xC3, 0x28, 0x0A] + Array("1\tb\n\n1\tc\(Self.rest)\n".utf8))
    reader.finish()
    #expect(throws: TaggedTextError.invalidUTF8(line: 2)) { try reader.next() }
    #expect(try reader.next()?.words.map(\.form) == ["c"])
  }

  @Test("no bytes make the reader fail in another way than with an error")
  func anyBytes() {
    forEverySeed { generator, _ in
      var reader = CoNLLUReader()
      var labels = EntityLabelReader()
      let text = generator.randomBytes(upTo: 400).map {
        $0 % 5 == 0 ? [9, 10, 35, 49, 50][Int($0 / 5) % 5] : $0
      }
      reader.append(text)
      labels.append(text)
      reader.finish()
      labels.finish()
      for _ in 0..<500 {
        _ = try? reader.next()
        _ = try? labels.next()
      }
    }
  }
}
