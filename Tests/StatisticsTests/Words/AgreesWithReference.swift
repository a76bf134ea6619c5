/// Whether a value equals a reference, relative to its size above 1.
func agreesWithReference(
  _ value: Double?, _ reference: Double, tolerance: Double = 1e-9
) -> Bool {
  guard let value else { return false }
  return value == reference || abs(value - reference) <= tolerance * max(1, abs(reference))
}
