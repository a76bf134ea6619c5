import Dateline
import Foundation

/// The two files of a sample: the sheet that people fill in, and its key.
struct CodingSheetFiles {
  private let sheet: (path: String, format: TableFormat)
  private let options: TableOptions

  /// Names the files.
  init(_ sheet: (path: String, format: TableFormat), options: TableOptions) {
    self.sheet = sheet
    self.options = options
  }

  /// The file of the key: `coding.key.json` beside `coding.csv`.
  private var keyPath: String {
    let ending = sheet.path.lastIndex(of: ".").map { sheet.path[$0...] } ?? ""
    let hasEnding = !ending.contains("/") && TableFormat(path: sheet.path) != nil
    return String(sheet.path.dropLast(hasEnding ? ending.count : 0)) + ".key.json"
  }

  /// Finds out before the work that the files could not be written after it.
  ///
  /// - Throws: ``CommandError``, or `ToneValidationError.sheetExists` where a file stands that may hold
  ///   somebody's coding, or the key of it.
  func check() throws {
    for path in [sheet.path, keyPath] {
      try OutputPlace.check(file: path)
      guard !FileManager.default.fileExists(atPath: path) else {
        throw ToneValidationError.sheetExists(path: path)
      }
    }
  }

  /// Writes the files, the key first.
  ///
  /// - Returns: How many cells of the sheet were guarded against formulas.
  func write(_ sample: CodingSample) throws(AtomicFileError) -> Int {
    let (bytes, guarded) = sample.table.encoded(as: sheet.format, options: options)
    let key = Array((sample.key.json.encoded(indented: true) + "\n").utf8)
    try Interruption.postponed { () throws(AtomicFileError) in
      try AtomicFile.write(key, to: keyPath)
      try AtomicFile.write(bytes, to: sheet.path)
    }
    return guarded
  }

  /// What a person is to do with them.
  func notes(on sample: CodingSample) -> [String] {
    let sentences = sample.key.groups.reduce(0) { $0 + $1.sentences }
    return [
      "wrote \(sheet.path): \(sample.rows.count) of \(sentences) sentences; give each coder a copy, to "
        + "fill in the column label",
      "wrote \(keyPath): the tool's judgements; keep it from the coders",
    ]
  }
}
