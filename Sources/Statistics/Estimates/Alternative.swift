/// What a test holds against its null hypothesis.
public enum Alternative: Sendable, Hashable, CaseIterable {
  /// The quantity is another one, in either direction.
  case twoSided
  /// The quantity is smaller: the first sample lies below the second.
  case less
  /// The quantity is larger: the first sample lies above the second.
  case greater
}
