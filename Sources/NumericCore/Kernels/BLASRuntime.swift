internal import COpenBLAS

/// The linear algebra library under this module, as it runs.
///
/// OpenBLAS runs with one thread: the threads of a computation are those of its ``Parallelism``,
/// whose blocks do not depend on their number.
public enum BLASRuntime {
  private static let oneThread: Void = openblas_set_num_threads(1)

  /// Sets OpenBLAS to one thread, once.
  ///
  /// Every kernel calls this before OpenBLAS.
  @inline(__always)
  static func prepare() { oneThread }

  /// The processor family whose kernels OpenBLAS chose, such as `Haswell`.
  ///
  /// Results have the same bits on machines of one family; between families they may differ in the
  /// last bits.
  public static var coreName: String {
    prepare()
    return unsafe String(cString: openblas_get_corename())
  }

  /// The version and the build options of OpenBLAS.
  public static var configuration: String {
    prepare()
    return unsafe String(cString: openblas_get_config())
  }
}
