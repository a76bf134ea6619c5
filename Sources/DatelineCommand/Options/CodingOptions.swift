public import ArgumentParser
public import Dateline

/// How a table of codes is laid out and what its codes mean.
struct CodingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The columns of the coders, joined by commas.", valueName: "names"))
  var coders: String?

  @Option(help: ArgumentHelp("The column that names the unit.", valueName: "name"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "In a table with a row for each code: the coder's column.", valueName: "name"))
  var coder: String?

  @Option(
    help: ArgumentHelp("In a table with a row for each code: the code's column.", valueName: "name")
  )
  var code: String?

  @Option(
    help: ArgumentHelp(
      "In a table with a row for each code: the column that says what was coded.",
      valueName: "name"))
  var variable: String?

  @Option(help: ArgumentHelp("What differences between codes mean.", valueName: "scale"))
  var scale: KrippendorffAlpha.Scale = .nominal

  @Option(
    help: ArgumentHelp(
      "The codes of an ordinal scale from the lowest to the highest, joined by commas.",
      valueName: "codes"))
  var order: String?

  @Option(
    help: ArgumentHelp("Texts that stand for no code, joined by commas.", valueName: "texts"))
  var missing: String = "NA,N/A,."

  func validate() throws {
    if coders != nil, coder != nil || code != nil || variable != nil {
      throw ValidationError(
        "--coders is for a column for each coder; --coder, --code and --variable for a row for "
          + "each code")
    }
    if let coders, CommaList.parts(of: coders).count < 2 {
      throw ValidationError("--coders names two columns or more, joined by commas")
    }
    if coder != nil || code != nil || variable != nil {
      guard unit != nil, coder != nil, code != nil else {
        throw ValidationError("a row for each code needs --unit, --coder and --code")
      }
    }
    if order != nil, scale != .ordinal {
      throw ValidationError("--order is for --scale ordinal")
    }
    let named = CommaList.parts(of: order ?? "")
    guard Set(named).count == named.count else {
      throw ValidationError("--order names a code twice")
    }
  }

  /// The layout that the options name; nil to see it from the table.
  var layout: CodingLayout? {
    if let coders { return .wide(unit: unit, coders: CommaList.parts(of: coders)) }
    if let unit, let coder, let code {
      return .long(unit: unit, coder: coder, code: code, variable: variable)
    }
    return nil
  }

  func options(_ intervals: IntervalOptions, seed: UInt64) -> AgreementOptions {
    AgreementOptions(
      layout: layout, scale: scale, order: CommaList.parts(of: order ?? ""),
      missing: Set(CommaList.parts(of: missing)), level: intervals.level,
      resamples: intervals.resamples, seed: seed)
  }
}

extension KrippendorffAlpha.Scale: ExpressibleByArgument {
  /// The scale of a name, such as `ordinal`.
  public init?(argument: String) {
    guard let scale = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = scale
  }

  /// All names.
  public static var allValueStrings: [String] { allCases.map(\.name) }

  /// The name, for the help.
  public var defaultValueDescription: String { name }
}
