/// Tells whether a line reads like the words under a picture.
enum CaptionRule {
  /// The longest caption.
  ///
  /// Bytes.
  static let maximumBytes = 420

  private static let openings = [
    "file - ", "file — ", "file – ", "file photo", "pictured:", "caption:", "image caption",
    "in this image", "in this photo", "in this undated", "image copyright",
    "enlarge this image", "hide caption", "in pictures:", "facebook twitter pinterest ",
  ].map { Array($0.utf8) }

  private static let insides = [
    "file photo", "(left)", "(right)", "(center)", "(centre)", ", left, ", ", right, ",
    "from left", "pictured here", "seen here", "pictured in ", "shown here",
  ].map { Array($0.utf8) }

  /// Whether a line is plainly a caption, wherever it stands.
  static func isAnnounced(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= maximumBytes else { return false }
    switch TextBytes.lowered(text[line.start]) {
    case 0x66, 0x70, 0x63, 0x69, 0x65, 0x68:
      return openings.contains {
        TextBytes.hasPrefix($0, in: text, at: line.start, end: line.end)
      }
    default: return false
    }
  }

  /// Whether a line beside a credit, in a paragraph of its own, has the wording of a caption.
  static func isLikely(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= maximumBytes else { return false }
    return isAnnounced(text, line) || isShouted(text, line.start, line.end)
      || insides.contains { TextBytes.find($0, in: text, line.start, line.end) != nil }
  }

  /// Whether a short line after the story is a caption without a credit: it opens with capitals and a
  /// colon ("NOTES: Achterberg arrives at court."), or is a name and a place without a verb.
  static func isLikelyAfterStory(_ text: [UInt8], _ line: TextLine) -> Bool {
    line.count <= 160 && (isShouted(text, line.start, line.end) || isNominal(text, line))
  }

  /// Whether a short line after the story ends by naming the source of a chart.
  static func namesChartSource(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= 160,
      let source = TextBytes.find(Array("source: ".utf8), in: text, line.start, line.end)
    else { return false }
    return source == line.start || text[source - 1] == 0x20
  }

  /// A name and a place without a verb, such as "Mara Lindqvist in her kitchen in Calder".
  private static func isNominal(_ text: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= 100, text[line.end - 1] == 0x2E else { return false }
    let words = LineWord.words(of: text, line.start, line.end)
    guard 4...14 ~= words.count,
      let small = words.firstIndex(where: { $0.shape == .lower }), 2...4 ~= small,
      WordSets.captionPrepositions.contains(words[small].lowered(in: text)),
      words[..<small].allSatisfy({ $0.shape == .capitalized && $0.closing != 0x2C })
    else { return false }
    return words[small...].allSatisfy { word in
      guard word.shape == .lower else { return word.shape != .mark }
      let lowered = word.lowered(in: text)
      return !WordSets.commonVerbs.contains(lowered) && !lowered.hasSuffix("ed")
    }
  }

  /// Capitals and a colon, such as "ON THE MEND: Pascal Idris at home on Monday".
  static func isShouted(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 120, TextBytes.isUpper(text[start]) else { return false }
    let colon = text[start..<min(end, start + 40)].firstIndex(of: 0x3A)
    guard let colon, colon + 2 < end, text[colon + 1] == 0x20,
      TextBytes.isUpper(text[colon + 2])
    else { return false }
    let lead = LineWord.words(of: text, start, colon)
    let name = lead.first?.lowered(in: text) ?? ""
    return 1...5 ~= lead.count && lead.allSatisfy { $0.shape == .capitals }
      && !WordSets.notCaptionLeads.contains(name) && lead[0].end - lead[0].start > 1
  }
}
