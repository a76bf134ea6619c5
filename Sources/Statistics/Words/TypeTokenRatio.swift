/// The share of different words among the words of a text.
///
/// It falls with the length of the text, so it compares only texts of equal length;
/// ``movingAverage(_:window:)`` makes them so.
public enum TypeTokenRatio {
  /// The number of different terms over the number of terms.
  ///
  /// - Parameter terms: The ids of the terms of the text, in order.
  /// - Returns: A value above 0, 1 when no term recurs; nil for an empty text. O(n).
  public static func value(_ terms: [Int32]) -> Double? {
    terms.isEmpty ? nil : Double(TermSequence(terms).types) / Double(terms.count)
  }

  /// The mean type-token ratio of all windows of a length (MATTR; Covington and McFall 2010).
  ///
  /// - Parameters:
  ///   - terms: The ids of the terms of the text, in order.
  ///   - window: The length of the windows, at least 1.
  /// - Returns: The mean; nil when the text is shorter than a window. O(n), whatever the window.
  public static func movingAverage(_ terms: [Int32], window: Int = 100) -> Double? {
    precondition(window >= 1, "a window has at least one term")
    guard terms.count >= window else { return nil }
    let sequence = TermSequence(terms)
    let ids = sequence.ids
    var counts = [Int32](repeating: 0, count: sequence.types)
    var types = 0
    var sum = 0
    for (place, id) in ids.enumerated() {
      if counts[id] == 0 { types += 1 }
      counts[id] += 1
      if place >= window {
        let left = ids[place - window]
        counts[left] -= 1
        if counts[left] == 0 { types -= 1 }
      }
      if place >= window - 1 { sum += types }
    }
    return Double(sum) / Double(window) / Double(terms.count - window + 1)
  }
}

/// The terms of a text numbered from 0 in order of appearance, and how often each occurs.
struct TermSequence {
  let ids: [Int]
  let frequencies: [Int]

  var types: Int { frequencies.count }

  init(_ terms: [Int32]) {
    var numbers: [Int32: Int] = [:]
    var ids: [Int] = []
    var frequencies: [Int] = []
    ids.reserveCapacity(terms.count)
    for term in terms {
      if let id = numbers[term] {
        frequencies[id] += 1
        ids.append(id)
      } else {
        numbers[term] = frequencies.count
        ids.append(frequencies.count)
        frequencies.append(1)
      }
    }
    self.ids = ids
    self.frequencies = frequencies
  }
}
