public import Foundation

/// The folder of the package, found from this file's place.
public enum PackageFolder {
  /// Where it is.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
