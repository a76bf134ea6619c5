import AtomicFiles
import Testing

@Suite("Scratch files")
struct ScratchFileTests {
  @Test("what was written is read again, in any order and between writes")
  func reading() throws {
    var file = try ScratchFile()
    let pieces = (0..<300).map { number in
      [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number * 5 % 1_000)
    }
    var starts: [Int] = []
    var end = 0
    for piece in pieces {
      starts.append(end)
      try file.append(piece)
      end += piece.count
      #expect(try file.bytes(in: starts[0]..<starts[0] + pieces[0].count) == pieces[0])
    }
    for number in pieces.indices.reversed() {
      let range = starts[number]..<starts[number] + pieces[number].count
      #expect(try file.bytes(in: range) == pieces[number])
    }
    #expect(try file.bytes(in: 0..<end) == pieces.flatMap(\.self))
  }
}
