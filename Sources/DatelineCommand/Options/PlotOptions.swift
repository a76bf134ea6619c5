import ArgumentParser
import Dateline

/// Whether the results are drawn, and where.
struct PlotOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Draw the results as a chart too, an SVG file.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"]))
  var plot: String?

  func validate() throws {
    guard let plot else { return }
    guard ChartFile.hasChartExtension(plot) else {
      throw ValidationError("--plot draws SVG; end the name of its file with .svg")
    }
  }

  /// Finds out before the work that the chart could not be written after it.
  ///
  /// - Throws: ``CommandError``.
  func check() throws(CommandError) {
    if let plot { try OutputPlace.check(file: plot) }
  }

  /// Writes the chart, where one is wanted.
  ///
  /// - Parameters:
  ///   - console: Where it is said.
  ///   - draw: Makes the drawing.
  /// - Throws: `AtomicFileError` when the file cannot be written.
  func write(to console: TableConsole, _ draw: () -> ChartDrawing) throws {
    guard let plot else { return }
    let drawing = draw()
    try Interruption.postponed { () throws(AtomicFileError) in
      try ChartFile.write(drawing, to: plot)
    }
    console.run.diagnostics.note("drew \(plot)")
  }
}
