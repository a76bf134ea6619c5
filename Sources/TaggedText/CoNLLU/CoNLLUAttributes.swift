/// The content of FEATS or MISC: attributes such as `SpaceAfter=No`, joined by `|`.
///
/// What was read is written back as it was: order, repetitions and attributes without a value stay.
public struct CoNLLUAttributes: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var name: String
    var value: String?
  }

  private var entries: [Entry] = []

  /// No attributes.
  public init() {}

  /// Reads the text of a field; `_` has no attributes.
  public init(_ text: String) {
    guard text != "_" else { return }
    entries = text.utf8.split(separator: 0x7C, omittingEmptySubsequences: false).map { part in
      guard let sign = part.firstIndex(of: 0x3D) else {
        return Entry(name: String(Substring(part)), value: nil)
      }
      return Entry(
        name: String(Substring(part[..<sign])),
        value: String(Substring(part[part.index(after: sign)...])))
    }
  }

  /// Whether there are no attributes.
  public var isEmpty: Bool { entries.isEmpty }

  /// The names in their order.
  public var names: [String] { entries.map(\.name) }

  /// The value of the first attribute of a name, or nil.
  ///
  /// Setting it changes that attribute or adds one at the end; nil takes away all of the name. A `|`
  /// in a value is written `\p`, as UDPipe does.
  public subscript(name: String) -> String? {
    get { entries.first { $0.name == name && $0.value != nil }?.value }
    set {
      guard let newValue else {
        entries.removeAll { $0.name == name }
        return
      }
      let value = newValue.replacing("|", with: "\\p")
      if let place = entries.firstIndex(where: { $0.name == name }) {
        entries[place].value = value
      } else {
        entries.append(Entry(name: name, value: value))
      }
    }
  }

  /// The text of the field; `_` without attributes.
  public var text: String {
    guard !entries.isEmpty else { return "_" }
    return entries.map { entry in entry.value.map { "\(entry.name)=\($0)" } ?? entry.name }
      .joined(separator: "|")
  }
}
