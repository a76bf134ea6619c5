/// A sentence of a CoNLL-U file: comments, and the lines of its words.
public struct CoNLLUSentence: Hashable, Sendable {
  /// The comments as they stand, each with its `#`.
  public var comments: [String]
  /// The lines of words, surface tokens and empty nodes, in order.
  public var tokens: [CoNLLUToken]
  /// The line where the sentence starts, from 1; nil for one that was not read.
  public let line: Int?

  /// Makes a sentence.
  public init(comments: [String] = [], tokens: [CoNLLUToken], line: Int? = nil) {
    self.comments = comments
    self.tokens = tokens
    self.line = line
  }

  /// The lines that are words, without surface tokens of several words and empty nodes.
  public var words: [CoNLLUToken] { tokens.filter(\.isWord) }

  /// Whether a document begins here: there is a comment `# newdoc`, with or without an id.
  public var startsDocument: Bool {
    comments.contains { comment in
      let name = Self.parts(of: comment).name
      return name == "newdoc" || name == "newdoc id"
    }
  }

  /// Whether a paragraph begins here: there is a comment `# newpar`, with or without an id, or a
  /// document begins.
  public var startsParagraph: Bool {
    startsDocument
      || comments.contains { comment in
        let name = Self.parts(of: comment).name
        return name == "newpar" || name == "newpar id"
      }
  }

  /// The value of the first comment of a name, such as `sent_id` of `# sent_id = n01`; nil where there
  /// is none, or one without a value.
  ///
  /// Setting it changes that comment or adds one at the end; nil takes away all of the name.
  public subscript(comment name: String) -> String? {
    get {
      for comment in comments {
        let parts = Self.parts(of: comment)
        if parts.name == name, let value = parts.value { return value }
      }
      return nil
    }
    set {
      guard let newValue else {
        comments.removeAll { Self.parts(of: $0).name == name }
        return
      }
      let comment = "# \(name) = \(newValue)"
      if let place = comments.firstIndex(where: { Self.parts(of: $0).name == name }) {
        comments[place] = comment
      } else {
        comments.append(comment)
      }
    }
  }

  /// The name and the value of a comment, without the spaces around them.
  private static func parts(of comment: String) -> (name: String, value: String?) {
    let text = comment.utf8.dropFirst()
    guard let sign = text.firstIndex(of: 0x3D) else { return (trimmed(text), nil) }
    return (trimmed(text[..<sign]), trimmed(text[text.index(after: sign)...]))
  }

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    var rest = text.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return String(Substring(rest))
  }
}
