import Sentiment

/// How labels stand in files, and what people write for them.
enum ToneCode {
  /// The labels, ascending.
  static let labels = ToneLabel.allCases.sorted()

  /// The word for a label.
  static func name(of label: ToneLabel) -> String {
    switch label {
    case .negative: "negative"
    case .neutral: "neutral"
    case .positive: "positive"
    }
  }

  /// The place of a label among all, from 0.
  static func place(of label: ToneLabel) -> Int { label.rawValue + 1 }

  /// The label that a text stands for: its word in any letter case, or its number, with a minus sign of
  /// any kind and with decimals, as tables that hold empty cells are written.
  static func label(of text: String) -> ToneLabel? {
    let word = text.lowercased()
    if let label = labels.first(where: { name(of: $0) == word }) { return label }
    let minus: Character = "\u{2212}"
    let plain = String(text.map { $0 == minus ? "-" : $0 })
    guard let number = Double(plain), let whole = Int(exactly: number) else { return nil }
    return ToneLabel(rawValue: whole)
  }
}
