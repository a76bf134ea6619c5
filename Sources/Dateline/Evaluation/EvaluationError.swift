public import TaggedText

/// Why predictions cannot be measured against annotations.
public enum EvaluationError: Error, Equatable, Sendable {
  /// A line of a file, such as `gold.conllu` and 12.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The line, from 1.
    public let line: Int

    /// Makes a place.
    public init(path: String, line: Int) {
      self.path = path
      self.line = line
    }

    /// File and line.
    public var description: String { "\(path):\(line)" }
  }

  /// A line that is not of the file's format.
  case unreadableLine(path: String, problem: TaggedTextError)
  /// A file of annotations that holds nothing.
  case nothingAnnotated(path: String)
  /// Two lines of a file are of the same article.
  case repeatedArticle(id: String, at: Place, first: Place)
  /// An annotated article without its text.
  case noText(id: String, at: Place)
  /// A quotation that reaches beyond the end of its article's text.
  case beyondText(id: String, at: Place, end: Int, length: Int)
  /// Another word stands where the annotated file has one.
  case otherWord(gold: String, at: Place, predicted: String, predictedAt: Place)
  /// A sentence of one of two files has a word more than that of the other.
  case longerSentence(word: String, at: Place, other: Place)
  /// One of two files has a sentence more than the other.
  case moreSentences(at: Place, otherPath: String)
  /// A file has no tags in a column in which the annotated file has some.
  case noTags(path: String)
}

extension EvaluationError: CustomStringConvertible {
  /// The code to search for.
  public var code: String {
    switch self {
    case .unreadableLine(_, let problem): problem.code
    case .nothingAnnotated: "DL-V01"
    case .repeatedArticle: "DL-V02"
    case .noText: "DL-V03"
    case .beyondText: "DL-V04"
    case .otherWord: "DL-V05"
    case .longerSentence: "DL-V06"
    case .moreSentences: "DL-V07"
    case .noTags: "DL-V08"
    }
  }

  /// What happened.
  public var description: String {
    switch self {
    case .unreadableLine(let path, let problem): "\(path):\(problem)"
    case .nothingAnnotated(let path): "\(path): the file holds nothing to measure against"
    case .repeatedArticle(let id, let place, let first):
      "\(place): the article “\(id)” stands on line \(first.line) already"
    case .noText(let id, let place): "\(place): the article “\(id)” has no \"text\""
    case .beyondText(let id, let place, let end, let length):
      "\(place): a quotation of “\(id)” ends at \(end), and the text has \(length) characters"
    case .otherWord(let gold, let place, let predicted, let predictedPlace):
      "\(predictedPlace): the word is “\(predicted)”, and at \(place) it is “\(gold)”"
    case .longerSentence(let word, let place, let other):
      "\(place): “\(word)” is one word more than in the sentence that ends at \(other)"
    case .moreSentences(let place, let otherPath):
      "\(place): the sentence is one more than \(otherPath) has"
    case .noTags(let path):
      "\(path): no column of parts of speech has tags here and in the annotated file"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .unreadableLine(_, let problem): problem.hint
    case .nothingAnnotated: "name the annotated file first, the predictions second"
    case .repeatedArticle: "keep one line for each article"
    case .noText: "annotated articles need their text: types and words are read off it"
    case .beyondText:
      "places are Unicode characters of the annotated text; predict from the same text"
    case .otherWord, .longerSentence, .moreSentences:
      "both files must have the same words in the same sentences; give the annotated words to the "
        + "tagger instead of letting it split the text"
    case .noTags: "name CoNLL-U files with parts of speech in the fields UPOS or XPOS"
    }
  }
}
