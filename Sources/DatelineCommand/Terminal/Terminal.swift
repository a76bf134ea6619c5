import Glibc

/// One of the standard streams: whether a person sees it, how wide it is, whether it shows colour.
struct Terminal: Sendable {
  let descriptor: Int32
  /// Whether a person sees what is written.
  let isInteractive: Bool
  /// Whether the cursor can be moved, so that a line can be written over.
  let movesCursor: Bool
  let showsColor: Bool

  /// Looks at a stream.
  ///
  /// - Parameters:
  ///   - descriptor: `STDOUT_FILENO` or `STDERR_FILENO`.
  ///   - allowsColor: Whether the user allows colour; `NO_COLOR` and a dumb terminal forbid it.
  init(descriptor: Int32, allowsColor: Bool) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1
    movesCursor = isInteractive && Self.environment("TERM") ?? "dumb" != "dumb"
    showsColor = movesCursor && allowsColor && Self.environment("NO_COLOR") == nil
  }

  /// The width in columns; 100 when it is not known.
  var width: Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }

  func bold(_ text: String) -> String { rendered(text, 1) }
  func faint(_ text: String) -> String { rendered(text, 2) }
  func underlined(_ text: String) -> String { rendered(text, 4) }
  func red(_ text: String) -> String { rendered(text, 31) }
  func yellow(_ text: String) -> String { rendered(text, 33) }
  func cyan(_ text: String) -> String { rendered(text, 36) }

  /// The text under a "select graphic rendition" of ECMA-48.
  private func rendered(_ text: String, _ rendition: Int) -> String {
    showsColor ? "\u{1B}[\(rendition)m\(text)\u{1B}[0m" : text
  }

  /// Writes a message; one that cannot be written is lost.
  func write(_ message: String) {
    _ = put(Array(message.utf8))
  }

  /// Writes results; a reader that has gone away is no error.
  ///
  /// - Throws: ``CommandError/standardOutput(reason:)``, for instance when the disk is full.
  func send(_ result: String) throws(CommandError) {
    try send(Array(result.utf8))
  }

  /// Writes results as they are; a reader that has gone away is no error.
  ///
  /// - Returns: Whether there is still a reader.
  /// - Throws: ``CommandError/standardOutput(reason:)``, for instance when the disk is full.
  @discardableResult
  func send(_ result: [UInt8]) throws(CommandError) -> Bool {
    guard let number = put(result) else { return true }
    guard number != EPIPE else { return false }
    throw .standardOutput(reason: unsafe String(cString: strerror(number)))
  }

  /// Writes bytes and gives the number of the error that stopped it, if any.
  private func put(_ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
