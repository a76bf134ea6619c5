/// How often each spelling of a thing came, in the order in which they came first.
struct Spellings {
  private var counts: [(text: String, count: Int)] = []

  /// Spellings beyond this number are not counted: a name that everyone writes has few.
  private static let most = 32

  mutating func count(_ text: String?) {
    guard let text else { return }
    if let place = counts.firstIndex(where: { $0.text == text }) {
      counts[place].count += 1
    } else if counts.count < Self.most {
      counts.append((text, 1))
    }
  }

  /// The spelling that came most often, of several the first; nil when none came.
  var mostFrequent: String? {
    let most = counts.map(\.count).max()
    return counts.first { $0.count == most }?.text
  }
}
