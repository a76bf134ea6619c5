public import AtomicFiles
import Foundation

/// A folder of tables that appears whole: every file is written beside its place and renamed, and
/// `run.json` comes last, so a folder with a new `run.json` holds the whole report.
public struct ReportFolder: Sendable {
  /// The folder's path.
  public let path: String
  private let options: TableOptions

  /// Prepares a folder, making it when it is not there.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - options: How tables are written.
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotCreate(path:reason:)``.
  public init(path: String, options: TableOptions) throws(AtomicFileError) {
    self.path = path
    self.options = options
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: "a folder cannot be made there")
    }
  }

  /// Writes the tables, `datapackage.json` and, last, `run.json`.
  ///
  /// - Parameters:
  ///   - tables: The tables, each a file named for its schema.
  ///   - title: What the folder holds.
  ///   - record: The record of the run, given how many cells were guarded against formulas.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func write(
    _ tables: [Table], title: String, record: (_ guardedCells: Int) -> RunRecord
  ) throws(AtomicFileError) {
    var guardedCells = 0
    for table in tables {
      let (bytes, guarded) = table.encoded(as: .csv, options: options)
      guardedCells += guarded
      try AtomicFile.write(bytes, to: "\(path)/\(fileName(of: table.schema))")
    }
    let package = DataPackage(
      title: title, tables: tables.map { ($0.schema, fileName(of: $0.schema)) }, options: options)
    try write(package.json, to: "datapackage.json")
    try write(record(guardedCells).json, to: "run.json")
  }

  private func fileName(of schema: TableSchema) -> String { "\(schema.name).csv" }

  private func write(_ value: JSONValue, to name: String) throws(AtomicFileError) {
    let text = value.encoded(indented: true) + "\n"
    try AtomicFile.write(Array(text.utf8), to: "\(path)/\(name)")
  }
}
