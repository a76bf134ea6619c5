import ArgumentParser
import Dateline

/// The kind of every input, or that each is looked at.
enum InputFormatChoice: ExpressibleByArgument, CustomStringConvertible {
  /// Seen from name and content.
  case auto
  /// Named by the user.
  case named(InputFormat)

  init?(argument: String) {
    guard argument != Self.auto.description else {
      self = .auto
      return
    }
    guard let format = InputFormat(rawValue: argument) else { return nil }
    self = .named(format)
  }

  /// The format that was named, if any.
  var format: InputFormat? {
    switch self {
    case .auto: nil
    case .named(let format): format
    }
  }

  var description: String { format?.rawValue ?? "auto" }
  var defaultValueDescription: String { description }

  static var allValueStrings: [String] {
    [auto.description] + InputFormat.allCases.map(\.rawValue)
  }
}
