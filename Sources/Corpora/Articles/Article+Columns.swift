import CalendarDates

extension Article {
  /// The values that the article has in a column of the input, for sorting articles into groups.
  ///
  /// The name is looked for among the fields carried along, then among all names of the article's
  /// own properties (`source` and `outlet` are one, `section` and `category`, …), then again among
  /// the fields carried along, without regard to case, blanks and underscores. `year` and `month`
  /// are those of the day of publication, such as `2031` and `2031-02`.
  ///
  /// - Parameter name: The column's name.
  /// - Returns: The distinct values without the space around them, in their order: several for
  ///   authors and for a field that holds a list, none for a missing or empty value.
  public func values(ofColumn name: String) -> [String] {
    var seen: Set<String> = []
    return rawValues(ofColumn: name).map(trimmed).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private func rawValues(ofColumn name: String) -> [String] {
    if let value = field(named: name) { return Self.entries(of: value) }
    let plain = FieldNaming.simplified(name)
    if let role = FieldRole.byName[plain]?.role { return values(of: role) }
    if let field = fields.first(where: { FieldNaming.simplified($0.name) == plain }) {
      return Self.entries(of: field.value)
    }
    switch plain {
    case "year": return date.map { [String($0.description.dropLast(6))] } ?? []
    case "month": return date.map { [String($0.description.dropLast(3))] } ?? []
    default: return []
    }
  }

  private func values(of role: FieldRole) -> [String] {
    switch role {
    case .id: [id]
    case .title: title.map { [$0] } ?? []
    case .text: []
    case .date: date.map { [$0.description] } ?? []
    case .outlet: outlet.map { [$0] } ?? []
    case .authors: authors
    case .url: url.map { [$0] } ?? []
    case .language: language.map { [$0] } ?? []
    case .section: section.map { [$0] } ?? []
    }
  }

  /// The entries of a field that holds a list as JSON, the name of an object, or the value itself.
  private static func entries(of value: String) -> [String] {
    let kind: FieldValue.Kind =
      switch value.utf8.first {
      case UInt8(ascii: "["): .list
      case UInt8(ascii: "{"): .object
      default: .string
      }
    guard kind != .string else { return [value] }
    let names = JSONMembers.names(in: FieldValue(kind, Array(value.utf8)))
    return names.isEmpty && value != "[]" ? [value] : names
  }
}
