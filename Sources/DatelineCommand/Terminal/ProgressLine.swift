import Dateline
import Dispatch
import Synchronization

/// Shows a run's progress on one line of standard error: stage, count, rate and time left.
///
/// Nothing is shown when standard error is not a terminal or the user wants quiet.
final class ProgressLine: AnalysisObserver {
  private struct State {
    var progress: AnalysisProgress?
    var started = ContinuousClock.now
    var lastShown = ContinuousClock.now
    var isShown = false
    var isTicking = false
  }

  private let terminal: Terminal
  private let isActive: Bool
  private let state = Mutex(State())

  init(terminal: Terminal, isQuiet: Bool) {
    self.terminal = terminal
    isActive = terminal.movesCursor && !isQuiet
  }

  /// Never: an interruption ends the process by itself.
  var isInterrupted: Bool { false }

  func progressed(to progress: AnalysisProgress) {
    guard isActive else { return }
    let now = ContinuousClock.now
    let begins = state.withLock { state in
      let isNew = state.progress?.stage != progress.stage
      state.progress = progress
      if isNew { state.started = now }
      if isNew || now - state.lastShown >= .milliseconds(100) { show(&state, at: now) }
      defer { state.isTicking = true }
      return !state.isTicking
    }
    if begins { tickLater() }
  }

  /// Removes the line, so that other messages start on a clean one.
  func clear() {
    hide()
    state.withLock { $0.progress = nil }
  }

  /// Removes the line while something else is written; the stage goes on.
  func hide() {
    state.withLock { state in
      if state.isShown { terminal.write(Self.emptyLine) }
      state.isShown = false
    }
  }

  /// Shows the line again while a long stage says nothing, so that its seconds go on.
  private func tickLater() {
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [weak self] in
      guard let self else { return }
      let goesOn = state.withLock { state in
        if state.isShown { self.show(&state, at: .now) }
        state.isTicking = state.isShown
        return state.isTicking
      }
      if goesOn { tickLater() }
    }
  }

  private func show(_ state: inout State, at now: ContinuousClock.Instant) {
    guard let progress = state.progress else { return }
    let line = Self.line(progress, elapsed: (now - state.started) / .seconds(1))
    terminal.write(Self.emptyLine + TerminalText.truncated(line, to: max(20, terminal.width - 1)))
    state.lastShown = now
    state.isShown = true
  }

  private static func line(_ progress: AnalysisProgress, elapsed: Double) -> String {
    var parts = [progress.stage.rawValue]
    guard progress.completed > 0 else {
      if elapsed >= 1 { parts.append("\(Int(elapsed)) s") }
      return parts.joined(separator: " · ")
    }
    let total = progress.total.map { " of \($0)" } ?? ""
    let unit = progress.unit.isEmpty ? "" : " \(progress.unit)"
    parts.append("\(progress.completed)\(total)\(unit)")
    if elapsed > 0.5 {
      let rate = Double(progress.completed) / elapsed
      parts.append("\(Int(rate.rounded())) a second")
      if let total = progress.total {
        parts.append("\(Int((Double(total - progress.completed) / rate).rounded(.up))) s left")
      }
    }
    return parts.joined(separator: " · ")
  }

  private static let emptyLine = "\r\u{1B}[K"
}
