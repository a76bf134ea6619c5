/// What kind of thing a name stands for, in the four classes of the CoNLL-2003 shared task
/// (Tjong Kim Sang and De Meulder, 2003).
public enum EntityKind: UInt8, Sendable, CaseIterable {
  /// A person; the mention holds the name without its titles.
  case person
  /// A place: a country, town, river or building.
  case location
  /// A body: a company, ministry, party, team or court.
  case organization
  /// Any other name, such as a people, a work or an event.
  case miscellaneous

  /// The label of the class in CoNLL files: `PER`, `LOC`, `ORG` or `MISC`.
  public var label: String {
    switch self {
    case .person: "PER"
    case .location: "LOC"
    case .organization: "ORG"
    case .miscellaneous: "MISC"
    }
  }

  /// Makes the class with a label, or nil when there is none of that label.
  public init?(label: String) {
    guard let kind = Self.allCases.first(where: { $0.label == label }) else { return nil }
    self = kind
  }
}
