import CKernels

/// How the process keeps its memory: a choice for the executables, never made behind a library's
/// user.
public enum HeapRuntime {
  /// Keeps memory that was freed for the next large array instead of handing it back.
  ///
  /// By default glibc maps every large array anew and the kernel clears its pages again. A run over
  /// a collection grows and frees many such arrays; keeping them made counting terms a sixth
  /// faster. Call it once, before work begins.
  public static func keepFreedMemory() {
    keep_freed_memory()
  }
}
