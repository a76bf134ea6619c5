import ArgumentParser
import Dateline

/// How tables are written, wherever they go.
struct TableWritingOptions: ParsableArguments {
  @Flag(help: "Write CSV that Excel opens by a double click: byte order mark and CRLF.")
  var excel = false

  @Flag(help: "Do not guard text cells that a spreadsheet would run as formulas.")
  var rawCSV = false

  var tableOptions: TableOptions { TableOptions(isForExcel: excel, guardsFormulas: !rawCSV) }
}
