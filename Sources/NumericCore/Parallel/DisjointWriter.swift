/// The start of memory that several threads write, each its own part.
///
/// A non-owning handle: whoever makes it keeps the memory alive until all writers are done, and sees
/// to it that no two of them touch the same element. This is the one place that says to the compiler
/// what it cannot see.
@unsafe
struct DisjointWriter<Element>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>

  init(_ start: UnsafeMutablePointer<Element>) { unsafe self.start = start }
}
