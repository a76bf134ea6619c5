/// An attribute of an element of a page; its value is escaped when it is written.
package struct HTMLAttribute: Sendable {
  /// The attributes that take any text.
  package enum Name: String, Sendable, CaseIterable {
    case colspan, datetime, hidden, lang, placeholder, role, scope, tabindex, title, type, value
    case label = "aria-label"
    case labelledBy = "aria-labelledby"
    case live = "aria-live"
    case sort = "aria-sort"
    /// What the script looks for; it reads no other attribute.
    case hook = "data-hook"
    case key = "data-key"
    case number = "data-number"
  }

  private let name: String
  private let value: String

  private init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// An attribute with a text.
  package init(_ name: Name, _ value: String) {
    self.init(name: name.rawValue, value: value)
  }

  /// The name by which links and labels find an element.
  package static func id(_ identifier: String) -> HTMLAttribute {
    HTMLAttribute(name: "id", value: MarkupText.identifier(identifier))
  }

  /// The element that a label is for.
  package static func labelFor(_ identifier: String) -> HTMLAttribute {
    HTMLAttribute(name: "for", value: MarkupText.identifier(identifier))
  }

  /// The classes that give an element its looks.
  package static func classes(_ classes: PageClass...) -> HTMLAttribute { self.classes(classes) }

  /// The same of a list.
  package static func classes(_ classes: [PageClass]) -> HTMLAttribute {
    HTMLAttribute(name: "class", value: classes.map(\.name).joined(separator: " "))
  }

  /// Where a link leads.
  package static func link(to target: PageLink) -> HTMLAttribute {
    HTMLAttribute(name: "href", value: target.address)
  }

  /// What the script does with an element.
  package static func hook(_ hook: PageHook) -> HTMLAttribute {
    HTMLAttribute(.hook, hook.rawValue)
  }

  package func write(to output: inout String) {
    output += " \(name)=\"\(MarkupText.escaped(value))\""
  }
}

/// Where a link of a page may lead: into the page, or to a table beside it.
///
/// Nothing that an article holds becomes one here.
package enum PageLink: Sendable {
  /// An element of the page.
  case element(String)
  /// The file of a table.
  case table(TableSchema)
  /// Another file of the report.
  case file(ReportFile)

  /// The files of a report beside its tables.
  package enum ReportFile: String, Sendable {
    case run = "run.json"
    case package = "datapackage.json"
  }

  fileprivate var address: String {
    switch self {
    case .element(let identifier): "#" + MarkupText.identifier(identifier)
    case .table(let schema): "\(schema.name).csv"
    case .file(let file): file.rawValue
    }
  }
}

/// The parts of a page that its script works on.
package enum PageHook: String, Sendable, CaseIterable {
  /// Lists: where rows, their number, and the button for more go.
  case list, rows, status, more
  /// What narrows and orders a list.
  case search, filter, order, clear
  /// Buttons that show something elsewhere on the page.
  case speaker, article, topic
}
