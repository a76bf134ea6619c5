/// A trie over the bytes of word pieces, its edges in one open-addressing table.
///
/// There are two roots, so that one walk finds the longest piece at a place: `wordStart` for pieces
/// that begin a word, `continuation` for those written with `##`, without these two bytes.
///
/// An edge is one word: its node and byte (plus one; 0 is free) above the node it leads to. The
/// edges are those of a fixed vocabulary, so their chains are as long as that makes them, whatever
/// text is looked up: the hash needs no seed.
struct PieceTrie: Sendable {
  /// The root of the pieces that begin a word.
  static let wordStart = 0
  /// The root of the pieces that continue a word.
  static let continuation = 1
  /// The answer where there is no node or no piece.
  static let none = -1

  private var edges: [UInt64]
  private var shift: UInt64
  /// The piece that ends at each node, or `none`.
  private var pieces: [Int32] = [-1, -1]

  /// Makes an empty trie with room for the edges of about this many pieces.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 6 { size *= 2 }
    edges = Array(repeating: 0, count: size)
    shift = UInt64(64 - size.trailingZeroBitCount)
    pieces.reserveCapacity(capacity * 4)
  }

  @inline(__always)
  private static func key(_ node: Int, _ byte: UInt8) -> UInt64 {
    UInt64(truncatingIfNeeded: node &<< 8 | Int(byte)) &+ 1
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  /// The node that a byte leads to from a node, or `none`.
  @inline(__always)
  func child(of node: Int, _ byte: UInt8) -> Int {
    let key = Self.key(node, byte)
    let mask = edges.count &- 1
    var place = place(of: key)
    while true {
      let edge = edges[place]
      if edge &>> 32 == key { return Int(truncatingIfNeeded: edge & 0xFFFF_FFFF) }
      if edge == 0 { return Self.none }
      place = (place &+ 1) & mask
    }
  }

  /// The piece that ends at a node, or `none`.
  @inline(__always)
  func piece(at node: Int) -> Int32 { pieces[node] }

  /// The piece that consists of exactly these bytes below a root, or nil.
  func find(_ bytes: some Sequence<UInt8>, from root: Int) -> Int32? {
    var node = root
    for byte in bytes {
      node = child(of: node, byte)
      if node == Self.none { return nil }
    }
    return pieces[node] < 0 ? nil : pieces[node]
  }

  /// Adds a piece, or answers the one that is already there.
  mutating func insert(_ bytes: Span<UInt8>, from root: Int, piece: Int32) -> Int32? {
    var node = root
    for index in bytes.indices {
      let next = child(of: node, bytes[index])
      node = next == Self.none ? addNode(below: node, bytes[index]) : next
    }
    if pieces[node] >= 0 { return pieces[node] }
    pieces[node] = piece
    return nil
  }

  private mutating func addNode(below node: Int, _ byte: UInt8) -> Int {
    let added = pieces.count
    precondition(added < 1 << 24, "a vocabulary has fewer than 16 million prefixes")
    pieces.append(-1)
    if added * 2 > edges.count { grow() }
    store(Self.key(node, byte) << 32 | UInt64(added))
    return added
  }

  private mutating func store(_ edge: UInt64) {
    let mask = edges.count - 1
    var place = place(of: edge >> 32)
    while edges[place] != 0 { place = (place + 1) & mask }
    edges[place] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: 0, count: old.count * 2)
    shift -= 1
    for edge in old where edge != 0 { store(edge) }
  }
}
