/// How the products of layers are computed whose weights are signed bytes.
public enum LayerProducts: Sendable {
  /// The weights become 32-bit floats: what other programs compute from the same files, but for the last
  /// bits.
  case floats
  /// The weights stay bytes, and the rows that meet them are rounded to sixteen bits and summed in whole
  /// numbers: faster, and the same bits whatever instructions the processor has.
  case bytes
}
