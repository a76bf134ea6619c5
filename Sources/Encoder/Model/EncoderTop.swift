/// Which of an encoder's highest layers a head reads.
///
/// Tasks that disturb each other share the lower layers, which are most of the work, and have upper layers
/// of their own: the trunk's, or the branch's.
public enum EncoderTop: Sendable, Equatable {
  /// The layers that every encoder has.
  case trunk
  /// The layers of its own that a branch has; without a branch, the trunk's.
  case branch
}

/// The hidden states of a block of sequences, `pieces × width` each.
struct BlockStates: Sendable {
  /// Those of the trunk's last layer.
  let trunk: [Float]
  /// Those of the branch's last layer, the trunk's where the encoder has no branch; nil when it was not
  /// run.
  let branch: [Float]?

  /// The states below a head.
  subscript(top: EncoderTop) -> [Float] {
    switch top {
    case .trunk: return trunk
    case .branch:
      guard let branch else { preconditionFailure("whoever reads the branch asks for it") }
      return branch
    }
  }
}
