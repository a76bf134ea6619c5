import Dateline

/// What `--version` says: the version, and which BLAS kernels the processor gets.
enum VersionText {
  static var text: String {
    "dateline \(Version.current)\n\(BLASRuntime.configuration), kernels \(BLASRuntime.coreName)"
  }
}
