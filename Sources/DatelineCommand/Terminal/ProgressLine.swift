import Dateline
import Glibc
import Synchronization

/// Shows a run's progress on one line of standard error: stage, count, rate and time left.
///
/// Nothing is shown when standard error is not a terminal or the user wants quiet.
final class ProgressLine: AnalysisObserver {
  private struct State {
    var stage: AnalysisStage?
    var started = ContinuousClock.now
    var lastShown = ContinuousClock.now - .seconds(1)
    var isShown = false
  }

  private let terminal: Terminal
  private let isActive: Bool
  private let state = Mutex(State())

  init(terminal: Terminal, isQuiet: Bool) {
    self.terminal = terminal
    isActive = terminal.isInteractive && !isQuiet
  }

  var isInterrupted: Bool { Interruption.isRequested }

  func progressed(to progress: AnalysisProgress) {
    guard isActive else { return }
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      if state.stage != progress.stage {
        state.stage = progress.stage
        state.started = now
      } else if now - state.lastShown < .milliseconds(100) {
        return nil
      }
      state.lastShown = now
      state.isShown = true
      return Self.line(progress, elapsed: (now - state.started) / .seconds(1))
    }
    guard let line else { return }
    terminal.write("\r\u{1B}[K" + TerminalText.truncated(line, to: max(20, terminal.width - 1)))
  }

  /// Removes the line, so that other messages start on a clean one.
  func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { terminal.write("\r\u{1B}[K") }
  }

  private static func line(_ progress: AnalysisProgress, elapsed: Double) -> String {
    var parts = [progress.stage.rawValue]
    if progress.completed > 0 {
      let unit = progress.unit.isEmpty ? "" : " \(progress.unit)"
      if let total = progress.total {
        parts.append("\(progress.completed) of \(total)\(unit)")
      } else {
        parts.append("\(progress.completed)\(unit)")
      }
      if elapsed > 0.5 {
        let rate = Double(progress.completed) / elapsed
        parts.append("\(Int(rate.rounded()))\(unit)/s")
        if let total = progress.total, rate > 0 {
          parts.append("\(Int((Double(total - progress.completed) / rate).rounded(.up))) s left")
        }
      }
    }
    return parts.joined(separator: " · ")
  }
}
