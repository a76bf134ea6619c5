public import AtomicFiles
import Foundation

/// A folder of tables that appears whole: every file is written beside its place and renamed, and
/// `run.json` comes last, so a folder with a new `run.json` holds the whole report.
public struct ReportFolder: Sendable {
  /// The folder's path.
  public let path: String
  private let options: TableOptions
  private let arguments: [String]?

  /// Names a folder; it is made with the report, when it is not there.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - options: How tables are written.
  ///   - arguments: The arguments of the command that repeat the run, for its record.
  public init(path: String, options: TableOptions, arguments: [String]? = nil) {
    self.path = path
    self.options = options
    self.arguments = arguments
  }

  /// A table whose rows are written to their file as they come, before the rest of the report is known.
  ///
  /// Neither the file nor its folder, where that is new, is seen before the report is written; where it
  /// never is, nothing is left.
  public final class StreamedTable {
    let schema: TableSchema
    private var file: AtomicFile?
    fileprivate private(set) var guardedCells: Int
    /// What is taken of the bytes while they are written; nil where some were written elsewhere.
    private var digest: RunningDigest?

    /// Hands in a table.
    ///
    /// - Parameters:
    ///   - schema: What the table holds.
    ///   - file: What ``ReportFolder/newFile(for:)`` gave.
    ///   - guardedCells: How many cells that are in it were guarded against formulas.
    public convenience init(
      _ schema: TableSchema, in file: consuming AtomicFile, guardedCells: Int = 0
    ) {
      self.init(schema, in: file, guardedCells: guardedCells, digest: nil)
    }

    fileprivate init(
      _ schema: TableSchema, in file: consuming AtomicFile, guardedCells: Int,
      digest: RunningDigest?
    ) {
      self.schema = schema
      self.file = consume file
      self.guardedCells = guardedCells
      self.digest = digest
    }

    /// Adds rows as CSV, the first with the header.
    ///
    /// - Parameters:
    ///   - bytes: The rows.
    ///   - guardedCells: How many cells of the table so far were guarded against formulas.
    /// - Throws: ``/AtomicFiles/AtomicFileError/cannotWrite(path:reason:)``.
    public func append(_ bytes: [UInt8], guardedCells: Int) throws(AtomicFileError) {
      self.guardedCells = guardedCells
      digest?.append(bytes)
      try file?.append(bytes)
    }

    /// Puts the file in its place.
    ///
    /// - Parameter name: What the file is called.
    /// - Returns: Its digest; nil where it must be read for it.
    /// - Throws: ``/AtomicFiles/AtomicFileError``.
    fileprivate func commit(as name: String) throws(AtomicFileError) -> FileDigest? {
      guard let file = file.take() else { return nil }
      try file.commit()
      return digest?.digest(as: name)
    }
  }

  /// Opens the file of a table that is written row by row.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotCreate(path:reason:)``.
  public func newTable(_ schema: TableSchema) throws(AtomicFileError) -> StreamedTable {
    StreamedTable(
      schema, in: try newFile(for: schema), guardedCells: 0, digest: RunningDigest())
  }

  /// Opens the file of a table whose rows are written elsewhere.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError/cannotCreate(path:reason:)``.
  public func newFile(for schema: TableSchema) throws(AtomicFileError) -> AtomicFile {
    try newFile(named: fileName(of: schema))
  }

  /// Opens the database that holds the tables, too.
  ///
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func newDatabase() throws(AtomicFileError) -> ReportDatabase {
    try ReportDatabase(path: "\(path)/\(ReportDatabase.fileName)")
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
  /// The digests in the record are those of the bytes as they were written; only a database, and what was
  /// written elsewhere, is read for them.
  ///
  /// - Parameters:
  ///   - tables: The tables, each a file named for its schema.
  ///   - streamed: Tables that are in their files already; they come first.
  ///   - database: The same tables as one file, complete.
  ///   - pages: Other files, by their names.
  ///   - others: The names of files that the run put into the folder before.
  ///   - title: What the folder holds.
  ///   - record: The record of the run, given how many cells were guarded against formulas.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public func write(
    _ tables: [Table], streamed: [StreamedTable] = [], database: ReportDatabase? = nil,
    pages: [(name: String, bytes: [UInt8])] = [], others: [String] = [], title: String,
    record: (_ guardedCells: Int) -> RunRecord
  ) throws(AtomicFileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: "a folder cannot be made there")
    }
    var guardedCells = streamed.reduce(0) { $0 + $1.guardedCells }
    let schemas = streamed.map(\.schema) + tables.map(\.schema)
    var known: [String: FileDigest] = [:]
    for table in streamed {
      let name = fileName(of: table.schema)
      known[name] = try table.commit(as: name)
    }
    for table in tables {
      let (bytes, guarded) = table.encoded(as: .csv, options: options)
      guardedCells += guarded
      let name = fileName(of: table.schema)
      known[name] = try write(bytes, to: name)
    }
    for page in pages { known[page.name] = try write(page.bytes, to: page.name) }
    try database?.commit()
    let databases = database == nil ? [] : [ReportDatabase.fileName]
    let package = DataPackage(
      title: title, tables: schemas.map { ($0, fileName(of: $0)) }, databases: databases,
      options: options)
    known["datapackage.json"] = try write(package.json, to: "datapackage.json")
    var record = record(guardedCells)
    record.arguments = arguments
    record.outputs = try digests(
      pages.map(\.name) + schemas.map(fileName) + databases + others + ["datapackage.json"],
      known: known)
    if database != nil { record.machine.append(("sqlite", .string(ReportDatabase.libraryVersion))) }
    _ = try write(record.json, to: "run.json")
  }

  private func digests(
    _ names: [String], known: [String: FileDigest]
  ) throws(AtomicFileError) -> [FileDigest] {
    var digests: [FileDigest] = []
    for name in names {
      guard let digest = known[name] ?? FileDigest(ofFile: "\(path)/\(name)", as: name) else {
        throw .cannotWrite(path: "\(path)/\(name)", reason: "what was written cannot be read back")
      }
      digests.append(digest)
    }
    return digests
  }

  private func fileName(of schema: TableSchema) -> String { "\(schema.name).csv" }

  private func write(_ value: JSONValue, to name: String) throws(AtomicFileError) -> FileDigest {
    try write(Array((value.encoded(indented: true) + "\n").utf8), to: name)
  }

  private func write(_ bytes: [UInt8], to name: String) throws(AtomicFileError) -> FileDigest {
    try AtomicFile.write(bytes, to: "\(path)/\(name)")
    var digest = RunningDigest()
    digest.append(bytes)
    return digest.digest(as: name)
  }
}
