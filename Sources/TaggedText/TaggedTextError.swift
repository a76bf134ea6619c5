/// Why a file of tagged words cannot be read as written; every case has the line, from 1.
public enum TaggedTextError: Error, Hashable, Sendable {
  /// A line is not UTF-8.
  case invalidUTF8(line: Int)
  /// A line of a word has more or fewer fields than the format.
  case fieldCount(line: Int, expected: Int, found: Int)
  /// A field is empty where `_` stands for nothing.
  case emptyField(line: Int, column: String)
  /// The first field of a word's line is no number, range or number of an empty node.
  case invalidID(line: Int, text: String)
  /// The number of a word does not follow from those before it.
  case unexpectedID(line: Int, text: String, expected: String)
  /// A range of words reaches beyond the sentence's last word.
  case rangeBeyondWords(line: Int, text: String, words: Int)
  /// A comment stands between the words of a sentence.
  case misplacedComment(line: Int)
  /// Comments are followed by no word.
  case noWords(line: Int)
  /// The label of an entity is neither `O` nor a position with a class, such as `B-PER`.
  case unknownLabel(line: Int, text: String)
}

extension TaggedTextError: CustomStringConvertible {
  /// A short name that does not change between versions.
  public var code: String {
    switch self {
    case .invalidUTF8: "DL-T01"
    case .fieldCount: "DL-T02"
    case .emptyField: "DL-T03"
    case .invalidID: "DL-T04"
    case .unexpectedID: "DL-T05"
    case .rangeBeyondWords: "DL-T06"
    case .misplacedComment: "DL-T07"
    case .noWords: "DL-T08"
    case .unknownLabel: "DL-T09"
    }
  }

  /// The line, from 1.
  public var line: Int {
    switch self {
    case .invalidUTF8(let line), .fieldCount(let line, _, _), .emptyField(let line, _),
      .invalidID(let line, _), .unexpectedID(let line, _, _), .rangeBeyondWords(let line, _, _),
      .misplacedComment(let line), .noWords(let line), .unknownLabel(let line, _):
      line
    }
  }

  /// What is wrong, without the line.
  public var reason: String {
    switch self {
    case .invalidUTF8: "the line is not UTF-8"
    case .fieldCount(_, let expected, let found):
      "the line has \(found) field\(found == 1 ? "" : "s") where \(expected) are set apart by tabs"
    case .emptyField(_, let column): "the field \(column) is empty"
    case .invalidID(_, let text): "“\(Self.shown(text))” is no number of a word"
    case .unexpectedID(_, let text, let expected):
      "the word has the number \(Self.shown(text)) where \(expected) follows"
    case .rangeBeyondWords(_, let text, let words):
      "the range \(Self.shown(text)) reaches beyond the sentence, which has \(words) "
        + "word\(words == 1 ? "" : "s")"
    case .misplacedComment: "a comment stands between the words of a sentence"
    case .noWords: "comments are followed by no word"
    case .unknownLabel(_, let text): "“\(Self.shown(text))” is no label of an entity"
    }
  }

  /// The line and what is wrong with it.
  public var description: String { "\(line): \(reason)" }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .invalidUTF8: "save the file as UTF-8"
    case .fieldCount(_, 10, _):
      "a word in CoNLL-U has ten fields with one tab between two, and an empty line ends a sentence"
    case .fieldCount: "write the word, a tab and its label; an empty line ends a sentence"
    case .emptyField: "write _ where there is nothing to say"
    case .invalidID, .unexpectedID, .rangeBeyondWords:
      "words are numbered from 1 in each sentence, ranges are such as 3-4, empty nodes such as 8.1"
    case .misplacedComment: "comments stand before the first word of their sentence"
    case .noWords: "put comments right before the first word of their sentence"
    case .unknownLabel: "labels are O, or B- or I- and a class, such as B-PER"
    }
  }

  private static func shown(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }
}
