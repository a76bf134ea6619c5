import AnalysisReports
import Foundation

/// Finds out whether a folder is still what its run wrote, and whether the run can be repeated.
public struct RunVerification: Sendable {
  /// A file of the folder, and whether it is what it should be.
  public struct Comparison: Sendable, Equatable {
    /// Whether a file is what it should be.
    public enum Outcome: String, Sendable {
      /// Byte for byte.
      case same
      /// Some bytes are others.
      case differs
      /// It is not there.
      case missing
    }

    /// The file's name in the folder.
    public let name: String
    /// Whether it is what it should be.
    public let outcome: Outcome
  }

  /// What was read or used, and is not what it was.
  public struct Change: Sendable, Equatable {
    /// What it is: `input` or `model`.
    public let kind: String
    /// Its path, or its name.
    public let name: String
    /// Whether it is there at all.
    public let isMissing: Bool
  }

  /// The folder.
  public let folder: String
  /// What its record says.
  public let run: RecordedRun

  /// Reads the record of a folder.
  ///
  /// - Throws: ``VerificationError/noRecord(path:)`` or ``VerificationError/damagedRecord(path:reason:)``.
  public init(folder: String) throws(VerificationError) {
    run = try RecordedRun(readingFrom: folder)
    self.folder = folder
  }

  /// Compares the files with the digests in the record; nothing is run.
  ///
  /// - Throws: ``VerificationError/noOutputs(folder:)``.
  public func comparedWithRecord() throws(VerificationError) -> [Comparison] {
    guard !run.outputs.isEmpty else { throw .noOutputs(folder: folder) }
    return run.outputs.map { name, sha256 in
      guard let file = FileDigest(ofFile: path(of: name, in: folder)) else {
        return Comparison(name: name, outcome: .missing)
      }
      return Comparison(name: name, outcome: file.sha256 == sha256 ? .same : .differs)
    }
  }

  /// Checks that the run can be repeated here by this version.
  ///
  /// - Parameter version: The version that would repeat it.
  /// - Returns: The arguments that repeat it.
  /// - Throws: ``VerificationError``.
  public func repeatableArguments(
    version: String = Version.current
  ) throws(VerificationError) -> [String] {
    guard run.version == version else {
      throw .otherVersion(folder: folder, made: run.version, here: version)
    }
    guard let arguments = run.arguments else { throw .noArguments(folder: folder) }
    if let input = run.inputs.first(where: { $0.path == "-" }) {
      throw .unrepeatableInput(folder: folder, path: input.path)
    }
    return arguments
  }

  /// Compares what was read, and the models, with what stands in their places now.
  ///
  /// - Parameters:
  ///   - start: The folder that relative paths start from.
  ///   - models: Where models are looked for.
  /// - Returns: What is not the same, in the order of the record.
  public func changes(from start: String, models: ModelLibrary) -> [Change] {
    let inputs = run.inputs.compactMap { input -> Change? in
      let file = FileDigest(ofFile: path(of: input.path, in: start))
      guard file == nil || file?.sha256 != input.sha256 else { return nil }
      return Change(kind: "input", name: input.path, isMissing: file == nil)
    }
    let changed = run.models.compactMap { model -> Change? in
      let manifest = (try? models.path(ofModel: model.name)).flatMap {
        FileDigest(ofFile: $0 + "/manifest.json")
      }
      guard manifest?.sha256 != model.sha256 else { return nil }
      return Change(kind: "model", name: model.name, isMissing: manifest == nil)
    }
    return inputs + changed
  }

  /// Compares every file of the folder, byte for byte, with that of a run that was made again; of the
  /// record what does not tell of the machine.
  ///
  /// - Parameter other: The verification of the other folder.
  /// - Returns: The files of both, those of this folder in the order of its record.
  public func compared(with other: RunVerification) -> [Comparison] {
    let names = run.outputs.map(\.name)
    let more = other.run.outputs.map(\.name).filter { !names.contains($0) }
    let files = (names + more).map { name in
      Comparison(
        name: name,
        outcome: outcome(path(of: name, in: folder), path(of: name, in: other.folder)))
    }
    let record = Comparison(
      name: RecordedRun.fileName,
      outcome: run.comparable == other.run.comparable ? .same : .differs)
    return files + [record]
  }

  private func path(of name: String, in folder: String) -> String {
    guard !name.hasPrefix("/"), !folder.isEmpty else { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private func outcome(_ first: String, _ second: String) -> Comparison.Outcome {
    guard let one = FileHandle(forReadingAtPath: first),
      let other = FileHandle(forReadingAtPath: second)
    else { return .missing }
    defer {
      try? one.close()
      try? other.close()
    }
    while true {
      guard let piece = try? one.read(upToCount: 1 << 20) ?? Data(),
        let otherPiece = try? other.read(upToCount: 1 << 20) ?? Data(), piece == otherPiece
      else { return .differs }
      if piece.isEmpty { return .same }
    }
  }
}
