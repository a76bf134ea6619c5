public import Quotations
import TextCore

/// The text of an article as quotations are measured on it: by its words, and by what stands between
/// double quotation marks.
///
/// A word is a run of letters, digits and underscores that may hold single apostrophes, hyphens and
/// full stops between two of them, so marks and spaces at a border never matter.
///
/// The marks are read by a rule of their own and not by `QuotationStates`: types of both sides must
/// not depend on the reading of marks that is measured. `“ «` and two grave accents open, `” »` and two
/// apostrophes close, `"` does either; a paragraph is a line, and a quotation that is open at its end
/// reaches to that end. Single marks are no quotation.
public struct MeasuredText: Sendable {
  let scalars: [Unicode.Scalar]
  /// The words in order, as scalars of the text.
  let words: [Range<Int>]
  private let isQuoted: [Bool]

  /// Measures a text.
  ///
  /// - Complexity: O(scalars).
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    words = Self.words(of: scalars)
    isQuoted = Self.quoted(scalars)
  }

  /// The number of Unicode scalars.
  public var scalarCount: Int { scalars.count }

  /// The numbers of the words that spans touch, ascending and without repetition.
  func words(in spans: [Range<Int>]) -> [Int32] {
    var touched: [Int32] = []
    for span in spans where !span.isEmpty {
      var (low, high) = (0, words.count)
      while low < high {
        let middle = (low + high) / 2
        if words[middle].upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
      }
      while low < words.count, words[low].lowerBound < span.upperBound {
        touched.append(Int32(low))
        low += 1
      }
    }
    return spans.count > 1 ? SortedWords.union([touched]) : touched
  }

  /// The type of what spans hold, by the share of letters and digits between double marks.
  func type(of spans: [Range<Int>]) -> QuotationType {
    var (letters, quoted) = (0, 0)
    for place in spans.joined() where scalars[place] != "_" && scalars[place].isWordScalar {
      letters += 1
      quoted += isQuoted[place] ? 1 : 0
    }
    return QuotationType(quotedShare: letters > 0 ? Double(quoted) / Double(letters) : nil)
  }

  /// The head of a source: the last of its words before a comma, a bracket, a gap, or a word that
  /// begins what says more of it, such as "of"; in lower case and without a possessive's ending.
  ///
  /// - Parameter source: The numbers of its words, ascending.
  /// - Returns: The head; nil without a word.
  func head(of source: [Int32]) -> [Unicode.Scalar]? {
    guard var head = source.first else { return nil }
    for (word, next) in zip(source, source.dropFirst()) {
      let between = words[Int(word)].upperBound..<words[Int(next)].lowerBound
      guard next == word + 1, !scalars[between].contains(where: { $0 == "," || $0 == "(" }),
        !Self.headEnds.contains(lowered(next))
      else { break }
      head = next
    }
    return Self.withoutPossessive(Array(lowered(head).unicodeScalars))
  }

  private static let headEnds: Set<String> = [
    "of", "for", "at", "in", "on", "from", "with", "who", "which", "that", "to", "and", "by", "as",
  ]

  private func lowered(_ word: Int32) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[words[Int(word)]])
    return text.lowercased()
  }

  private static func withoutPossessive(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest: [Unicode.Scalar] = []
    var place = 0
    while place < word.count {
      let isApostrophe = word[place] == "’" || word[place] == "'"
      if isApostrophe, place + 1 < word.count, word[place + 1] == "s" {
        place += 2
      } else {
        rest.append(word[place])
        place += 1
      }
    }
    return rest
  }
}

extension MeasuredText {
  private static func words(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place].isWordScalar else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count {
        if scalars[place].isWordScalar {
          place += 1
        } else if scalars[place].joinsWords, place + 1 < scalars.count,
          scalars[place + 1].isWordScalar
        {
          place += 2
        } else {
          break
        }
      }
      words.append(start..<place)
    }
    return words
  }

  /// Whether each scalar stands between double marks or is one of the marks.
  private static func quoted(_ scalars: [Unicode.Scalar]) -> [Bool] {
    var quoted = [Bool](repeating: false, count: scalars.count)
    var opening: Int?
    func close(at end: Int) {
      if let opening { for place in opening..<end { quoted[place] = true } }
      opening = nil
    }
    var place = 0
    while place < scalars.count {
      let isDoubled = place + 1 < scalars.count && scalars[place + 1] == scalars[place]
      switch scalars[place] {
      case "\n": close(at: place)
      case "“", "«": opening = opening ?? place
      case "”", "»": close(at: place + 1)
      case "\"":
        if opening == nil { opening = place } else { close(at: place + 1) }
      case "`" where isDoubled:
        opening = opening ?? place
        place += 1
      case "'" where isDoubled:
        place += 1
        close(at: place + 1)
      default: break
      }
      place += 1
    }
    close(at: scalars.count)
    return quoted
  }
}

extension Unicode.Scalar {
  /// A letter, a digit or the underscore.
  fileprivate var isWordScalar: Bool { isAlphanumeric(value) }

  /// A sign that may stand inside a word.
  fileprivate var joinsWords: Bool {
    self == "'" || self == "’" || self == "." || self == "-"
  }
}
