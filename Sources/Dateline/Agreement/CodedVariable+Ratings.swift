import Statistics

extension CodedVariable {
  /// The codes as ratings on a scale.
  ///
  /// - Parameters:
  ///   - path: The file, for errors.
  ///   - options: The scale and, where codes are words, their order.
  /// - Returns: The ratings, units and coders in the order of the input.
  /// - Throws: ``AnalysisError/unusableCode(path:line:coder:code:scale:)`` for the first code that
  ///   has no place on the scale.
  func ratings(of path: String, options: AgreementOptions) throws(AnalysisError) -> Ratings {
    let names = units.map(\.name)
    if options.scale == .nominal || !options.order.isEmpty {
      do {
        return try Ratings(
          labels: codes, order: options.order.isEmpty ? nil : options.order, units: names,
          coders: coders)
      } catch {
        throw unusable(path, options) { !options.order.contains($0) }
      }
    }
    guard let ratings = try? Ratings(labels: codes, units: names, coders: coders).readingNumbers()
    else { throw unusable(path, options) { Double($0)?.isFinite != true } }
    if options.scale == .ratio, let lowest = ratings.numbers?.first, lowest < 0 {
      throw unusable(path, options) { Double($0).map { $0 < 0 } ?? true }
    }
    return ratings
  }

  private func unusable(
    _ path: String, _ options: AgreementOptions, where isUnusable: (String) -> Bool
  ) -> AnalysisError {
    for (unit, row) in codes.enumerated() {
      for (coder, code) in row.enumerated() {
        guard let code, isUnusable(code) else { continue }
        return .unusableCode(
          path: path, line: units[unit].line, coder: coders[coder], code: code,
          scale: options.scale.name)
      }
    }
    return .noCodes(path: path)
  }
}

extension KrippendorffAlpha.Scale {
  /// The name of the scale.
  public var name: String {
    switch self {
    case .nominal: "nominal"
    case .ordinal: "ordinal"
    case .interval: "interval"
    case .ratio: "ratio"
    }
  }
}

extension CodingLayout {
  /// The layout in words.
  public var description: String {
    switch self {
    case .long(let unit, let coder, let code, let variable):
      "a row for each code: unit in \(unit), coder in \(coder), code in \(code)"
        + (variable.map { ", variable in \($0)" } ?? "")
    case .wide(let unit, let coders):
      "a row for each unit\(unit.map { " (\($0))" } ?? ""); coders: "
        + coders.joined(separator: ", ")
    }
  }
}
