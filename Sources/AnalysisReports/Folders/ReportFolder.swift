public import AtomicFiles
import Foundation

/// A folder of tables that appears whole: every file is written beside its place and renamed, and
/// `run.json` comes last, so a folder with a new `run.json` holds the whole report.
public struct ReportFolder: Sendable {
  /// The folder's path.
  public let path: String
  private let options: TableOptions

  /// Names a folder; it is made with the report, when it is not there.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - options: How tables are written.
  public init(path: String, options: TableOptions) {
    self.path = path
    self.options = options
  }

  /// A table whose rows were written to their file as they came, before the rest of the report.
  public struct StreamedTable: ~Copyable {
    let schema: TableSchema
    var file: AtomicFile
    let guardedCells: Int

    /// Hands in a table.
    ///
    /// - Parameters:
    ///   - schema: What the table holds.
    ///   - file: What ``ReportFolder/newFile(for:)`` gave, with the whole table as CSV.
    ///   - guardedCells: How many of its cells were guarded against formulas.
    public init(_ schema: TableSchema, in file: consuming AtomicFile, guardedCells: Int) {
      self.schema = schema
      self.file = file
      self.guardedCells = guardedCells
    }
  }

  /// Opens the file of a table that is written row by row while the rest is not known.
  ///
  /// Neither the file nor the folder, where it is new, is seen before the report is written.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotCreate(path:reason:)``.
  public func newFile(for schema: TableSchema) throws(AtomicFileError) -> AtomicFile {
    try newFile(named: fileName(of: schema))
  }

  /// Opens a file that is written bit by bit while the rest is not known, and is not seen before it is
  /// committed; nor is the folder, where it is new.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotCreate(path:reason:)``.
  public func newFile(named name: String) throws(AtomicFileError) -> AtomicFile {
    try AtomicFile(path: "\(path)/\(name)", makesFolder: true)
  }

  /// Writes the tables, `datapackage.json` and, last, `run.json`.
  ///
  /// - Parameters:
  ///   - tables: The tables, each a file named for its schema.
  ///   - streamed: A table that is in its file already; it comes first.
  ///   - title: What the folder holds.
  ///   - record: The record of the run, given how many cells were guarded against formulas.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func write(
    _ tables: [Table], streamed: consuming StreamedTable? = nil, title: String,
    record: (_ guardedCells: Int) -> RunRecord
  ) throws(AtomicFileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: "a folder cannot be made there")
    }
    var guardedCells = 0
    var schemas = tables.map(\.schema)
    if let streamed {
      guardedCells = streamed.guardedCells
      schemas.insert(streamed.schema, at: 0)
      try streamed.file.commit()
    }
    for table in tables {
      let (bytes, guarded) = table.encoded(as: .csv, options: options)
      guardedCells += guarded
      try AtomicFile.write(bytes, to: "\(path)/\(fileName(of: table.schema))")
    }
    let package = DataPackage(
      title: title, tables: schemas.map { ($0, fileName(of: $0)) }, options: options)
    try write(package.json, to: "datapackage.json")
    try write(record(guardedCells).json, to: "run.json")
  }

  private func fileName(of schema: TableSchema) -> String { "\(schema.name).csv" }

  private func write(_ value: JSONValue, to name: String) throws(AtomicFileError) {
    let text = value.encoded(indented: true) + "\n"
    try AtomicFile.write(Array(text.utf8), to: "\(path)/\(name)")
  }
}
