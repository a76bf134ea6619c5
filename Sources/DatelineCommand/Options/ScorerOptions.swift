public import ArgumentParser
public import Dateline
import Foundation

/// What judges tone.
struct ScorerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "model: the language model with the valences of words; valence: these alone, much faster.",
      valueName: "scorer"))
  var scorer: SentimentOptions.Scorer = .model

  @Option(
    help: ArgumentHelp(
      "Judge by a dictionary of your own: CSV (word,valence), LIWC .dic, Lexicoder .lc3 or YAML.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "dic", "lc3", "yml", "yaml"]))
  var lexicon: String?

  /// Whether the words of a text judge alone.
  var usesWordsAlone: Bool { lexicon != nil || scorer == .valence }

  /// The choices for the analysis.
  ///
  /// - Parameters:
  ///   - groupColumn: The column whose values are compared.
  ///   - seed: The seed of the bootstrap.
  ///   - diagnostics: Is told of entries that cannot be used.
  /// - Returns: The choices.
  /// - Throws: `LexiconFileError`, or ``CommandError`` when the file cannot be read.
  func options(
    groupColumn: String? = nil, seed: UInt64, diagnostics: Diagnostics
  ) throws -> SentimentOptions {
    guard let lexicon else {
      return SentimentOptions(scorer: scorer, groupColumn: groupColumn, seed: seed)
    }
    guard let content = FileManager.default.contents(atPath: lexicon) else {
      throw CommandError.unreadableFile(path: lexicon)
    }
    let dictionary = try UserLexicon(reading: Array(content), path: lexicon)
    if let first = dictionary.leftOut.first {
      diagnostics.warning(
        "\(lexicon):\(first.line): “\(first.entry)” cannot be matched in running text"
          + (dictionary.leftOut.count == 1
            ? "" : ", nor can \(dictionary.leftOut.count - 1) other entries"))
    }
    return SentimentOptions(
      lexicon: (dictionary, path: lexicon), groupColumn: groupColumn, seed: seed)
  }
}

extension SentimentOptions.Scorer: ExpressibleByArgument {}
