/// What can be wrong with the parts of an encoder.
public enum EncoderError: Error, Equatable, Sendable {
  /// The vocabulary has no entry for a piece that every text needs.
  case vocabularyLacksPiece(String)
  /// The vocabulary has the same piece twice; lines count from 1.
  case vocabularyRepeatsPiece(String, line: Int, firstLine: Int)
  /// The vocabulary has an empty line before its end; lines count from 1.
  case vocabularyHasEmptyLine(Int)

  /// The code to search for.
  public var code: String {
    switch self {
    case .vocabularyLacksPiece: "DL-E01"
    case .vocabularyRepeatsPiece: "DL-E02"
    case .vocabularyHasEmptyLine: "DL-E03"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .vocabularyLacksPiece, .vocabularyRepeatsPiece, .vocabularyHasEmptyLine:
      "copy the model's vocabulary.txt again"
    }
  }
}

extension EncoderError: CustomStringConvertible {
  /// What is wrong and where.
  public var description: String {
    switch self {
    case .vocabularyLacksPiece(let piece):
      "the vocabulary lacks the piece “\(piece)”"
    case .vocabularyRepeatsPiece(let piece, let line, let firstLine):
      "line \(line) of the vocabulary repeats the piece “\(piece)” of line \(firstLine)"
    case .vocabularyHasEmptyLine(let line):
      "line \(line) of the vocabulary is empty"
    }
  }
}
