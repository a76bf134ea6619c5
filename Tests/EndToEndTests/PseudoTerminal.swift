import Foundation
import Glibc
import Testing

/// A terminal of a given width that only a program looks at.
struct PseudoTerminal {
  private let controller: Int32
  private let device: Int32

  init(columns: UInt16) throws {
    controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    try #require(unsafe ioctl(controller, Self.setLock, &isLocked) == 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
    device = ioctl(controller, Self.openPeer, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(device >= 0)
  }

  /// TIOCSPTLCK and TIOCGPTPEER of Linux, which Swift does not import.
  private static let (setLock, openPeer): (UInt, UInt) = (0x4004_5431, 0x5441)

  /// Runs a process whose output and messages go to this terminal.
  ///
  /// - Parameters:
  ///   - process: The process.
  ///   - watch: Gets all that was written so far whenever more is.
  /// - Returns: All that was written.
  /// - Throws: What starting the process throws.
  func output(of process: Process, watchedBy watch: (String) -> Void = { _ in }) throws -> String {
    defer { close(controller) }
    let handle = FileHandle(fileDescriptor: device, closeOnDealloc: false)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    close(device)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(controller, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
      watch(String(decoding: bytes, as: UTF8.self))
    }
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
