internal import Glibc

extension DealtArticles {
  /// What ``enumeratedTail(reaching:)`` costs, in additions.
  var enumerationCost: Double {
    let holders = Double(counts.count)
    return holders * holders * occurrences / (2 * (span ?? 1))
  }

  /// P(X ≥ x) by going through the sets of articles that hold the term, without regard to lengths.
  ///
  /// The sets are counted by their number of articles j and their occurrences; each set of j has
  /// the hypergeometric chance C(m - h, g - j) / C(m, g) for a group of g articles. Where g = π m
  /// is no whole number, the chances of the two nearest are mixed.
  ///
  /// - Parameter least: x.
  /// - Returns: The chance; exact where all articles are of one length and π m is whole.
  /// - Complexity: ``enumerationCost``.
  func enumeratedTail(reaching least: Double) -> Double {
    let unit = span ?? 1
    let width = Int((occurrences / unit).rounded()) + 1
    let start = Int((least / unit).rounded(.up))
    guard start < width else { return 0 }
    // sets[j * width + s]: the sets of j articles with s occurrences.
    var sets = [Double](repeating: 0, count: (counts.count + 1) * width)
    sets[0] = 1
    var reached = 0
    for (place, count) in counts.enumerated() {
      let step = Int((count / unit).rounded())
      for size in stride(from: place, through: 0, by: -1) {
        let from = size * width
        let to = from + width + step
        for sum in 0...reached { sets[to + sum] += sets[from + sum] }
      }
      reached += step
    }
    let chances = chancesOfSets
    var tail = 0.0
    for size in 0...counts.count where chances[size] > 0 {
      var number = 0.0
      for sum in start..<width { number += sets[size * width + sum] }
      tail += number * chances[size]
    }
    return min(tail, 1)
  }

  /// The chance that exactly a given set of j articles that hold the term falls into the group, for
  /// every j.
  private var chancesOfSets: [Double] {
    let dealt = share * articles
    let below = dealt.rounded(.down)
    let part = dealt - below
    var chances = [Double](repeating: 0, count: counts.count + 1)
    for (size, weight) in [(below, 1 - part), (below + 1, part)] where weight > 0 {
      let all = Self.logBinomial(articles, size)
      let first = max(0, Int(size - others.count))
      guard first <= counts.count else { continue }
      var chance = weight * exp(Self.logBinomial(others.count, size - Double(first)) - all)
      for taken in first...counts.count {
        chances[taken] += chance
        let left = size - Double(taken)
        guard left > 0 else { break }
        chance *= left / (others.count - left + 1)
      }
    }
    return chances
  }
}
