/// The version of Dateline.
public enum Version {
  /// The version number (semantic versioning).
  public static let current = "0.1.0"
}
