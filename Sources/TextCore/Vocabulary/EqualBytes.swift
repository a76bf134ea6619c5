internal import Glibc

/// Whether `count` bytes at two addresses are the same.
@inline(__always)
func equalBytes(
  _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
) -> Bool {
  unsafe memcmp(left, right, count) == 0
}
