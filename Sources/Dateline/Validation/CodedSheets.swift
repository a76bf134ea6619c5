import Corpora
import Sentiment

/// The labels that coders gave to the sentences of a sample.
struct CodedSheets: Sendable {
  /// The coders, by the names of their files.
  let coders: [String]
  /// The label of each sentence of the key by each coder; nil where there is none.
  let labels: [[ToneLabel?]]
  /// Records of the sheets that were not read, or not as they were.
  let skipped: [SkippedRecord]

  /// Reads coding sheets.
  ///
  /// - Parameters:
  ///   - sheets: A sheet for each coder, with the columns `item` and `label`.
  ///   - key: The key of the sample.
  /// - Throws: ``ToneValidationError/unknownItem(path:line:item:)``,
  ///   ``ToneValidationError/unknownLabel(path:line:label:)``,
  ///   ``AnalysisError/unknownColumn(path:name:columns:)`` or ``AnalysisError/noCodes(path:)``.
  init(_ sheets: [DelimitedFile], key: ValidationKey) throws {
    var places: [String: Int] = [:]
    for (place, item) in key.items.enumerated() { places[item.name] = place }
    var labels = key.items.map { _ in [ToneLabel?](repeating: nil, count: sheets.count) }
    var skipped: [SkippedRecord] = []
    for (coder, sheet) in sheets.enumerated() {
      let table = try CodedTable(
        sheet, layout: .wide(unit: "item", coders: ["label"]), missing: AgreementOptions().missing)
      skipped += table.skipped
      var count = 0
      for variable in table.variables {
        for (unit, codes) in zip(variable.units, variable.codes) {
          guard let code = codes[0] else { continue }
          guard let place = places[unit.name] else {
            throw ToneValidationError.unknownItem(
              path: sheet.path, line: unit.line, item: unit.name)
          }
          guard let label = ToneCode.label(of: code) else {
            throw ToneValidationError.unknownLabel(path: sheet.path, line: unit.line, label: code)
          }
          labels[place][coder] = label
          count += 1
        }
      }
      guard count > 0 else { throw AnalysisError.noCodes(path: sheet.path) }
    }
    self.labels = labels
    self.skipped = skipped
    coders = Self.names(of: sheets.map(\.path))
  }

  /// The names of files without folder and extension; the whole paths where two are the same.
  private static func names(of paths: [String]) -> [String] {
    let names = paths.map { path in
      let file = path.split(separator: "/").last ?? ""
      let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
      return stem.isEmpty ? path : String(stem)
    }
    return Set(names).count == names.count ? names : paths
  }
}
