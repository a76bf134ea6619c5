public import AtomicFiles

/// A chart in a file.
public enum ChartFile {
  /// Writes a chart as SVG; the file appears whole or not at all.
  ///
  /// - Parameters:
  ///   - drawing: The chart.
  ///   - path: Where the file will appear; its folder must exist.
  /// - Throws: ``/AtomicFiles/AtomicFileError``.
  public static func write(
    _ drawing: ChartDrawing, to path: String
  ) throws(AtomicFileError) {
    try AtomicFile.write(Array(drawing.standalone.utf8), to: path)
  }

  /// Whether a path is named as these files are, `.svg` at its end.
  public static func hasChartExtension(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".svg")
  }
}
