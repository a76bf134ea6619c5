import TestSupport
import Testing
import TextCore

/// The ranges of a mark's label.
func ranges(_ input: MarkedText, _ label: String) -> [ByteRange] {
  input.ranges(label).map { ByteRange($0.lowerBound, $0.upperBound) }
}

/// Expects that a change of borders makes those parts of one content that are marked `m` the parts that are
/// marked `q`.
func expectBorders(
  _ marked: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ change: (_ text: [UInt8], _ parts: [ByteRange]) -> [ByteRange]
) throws {
  let input = try MarkedText(marked)
  #expect(
    change(input.text, ranges(input, "m")) == ranges(input, "q"), sourceLocation: sourceLocation)
}
