/// What a text's vector is made of when the text is longer than the encoder's window.
public enum LongTexts: Sendable, Equatable {
  /// The first window alone: what fits, cut between pieces. So does sentence-transformers.
  case firstWindow
  /// All windows, cut between sentences: the sum of their unit vectors, the vector of the window n
  /// (from 0) weighted with `falloff` to the power of n and with the share of its pieces that no
  /// window before it holds.
  ///
  /// With a falloff of 1 all parts of the text count alike; with less, its beginning counts more,
  /// as the lead of a news article should.
  case windows(falloff: Double, overlappingSentences: Int)

  /// The weight of a window.
  func weight(ofWindow number: Int, newPieces: Int, of pieces: Int) -> Float {
    guard case .windows(let falloff, _) = self else { return number == 0 ? 1 : 0 }
    var weight = Double(newPieces) / Double(max(1, pieces))
    for _ in 0..<number { weight *= falloff }
    return Float(weight)
  }
}
