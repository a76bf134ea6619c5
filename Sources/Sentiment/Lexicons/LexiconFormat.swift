/// How a dictionary file is written.
public enum LexiconFormat: String, Sendable, CaseIterable {
  /// A table with a word and its valence on each line, separated by comma, tab, semicolon or bar.
  case delimited
  /// LIWC 2007 and 2015 (`.dic`): a list of categories between two `%`, then words with categories.
  case liwc
  /// Lexicoder (`.lc3`): a line `+CATEGORY`, then a word or phrase on each line.
  case lexicoder
  /// YAML lists by category, as quanteda writes dictionaries.
  case yaml

  /// The format that the ending of a file's name stands for.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "csv", "tsv", "txt", "tab": self = .delimited
    case "dic": self = .liwc
    case "lc3": self = .lexicoder
    case "yml", "yaml": self = .yaml
    default: return nil
    }
  }
}
