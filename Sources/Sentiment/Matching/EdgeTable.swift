/// The way from a node of a trie along a symbol to the next node.
struct EdgeTable: Sendable {
  /// Open addressing: an edge, or ``free``.
  private let keys: [UInt64]
  private let children: [Int32]
  private let shift: UInt64
  private let multiplier: UInt64

  private static let free = UInt64.max

  /// A node and a symbol as one number.
  static func key(node: Int32, symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  /// Takes edges by their keys.
  init(_ edges: [UInt64: Int32]) {
    var bits: UInt64 = 3
    while 1 << bits < edges.count * 2 { bits += 1 }
    let multiplier = UInt64.random(in: .min ... .max) | 1
    var keys = [UInt64](repeating: Self.free, count: 1 << bits)
    var children = [Int32](repeating: -1, count: 1 << bits)
    for (key, child) in edges {
      var place = Int(truncatingIfNeeded: (key &* multiplier) >> (64 - bits))
      while keys[place] != Self.free { place = (place + 1) & (keys.count - 1) }
      (keys[place], children[place]) = (key, child)
    }
    (self.keys, self.children, self.multiplier) = (keys, children, multiplier)
    shift = 64 - bits
  }

  /// The node after another along a symbol, or -1.
  func child(of node: Int32, _ symbol: Int32) -> Int32 {
    let key = Self.key(node: node, symbol: symbol)
    let keys = keys.span
    var place = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
    while keys[place] != key {
      if keys[place] == Self.free { return -1 }
      place = (place &+ 1) & (keys.count &- 1)
    }
    return children[place]
  }
}
