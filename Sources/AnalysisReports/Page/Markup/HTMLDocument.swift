/// A page that needs nothing but itself: no file beside it, no server, no network.
package struct HTMLDocument: Sendable {
  private let title: String
  private let body: [HTMLElement]
  private let data: [PageData]

  /// Puts a page together.
  ///
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - body: What it shows.
  ///   - data: What its script reads.
  package init(title: String, body: [HTMLElement], data: [PageData]) {
    self.title = title
    self.body = body
    self.data = data
  }

  /// What a browser lets the page do: run our script and style, which are known by their digests.
  ///
  /// It may load nothing and send nothing.
  package static let policy = [
    "default-src 'none'", "script-src \(PageLiteral.script.policySource)",
    "style-src \(PageLiteral.style.policySource)", "img-src data:", "base-uri 'none'",
    "form-action 'none'",
  ].joined(separator: "; ")

  /// The page in UTF-8.
  package var bytes: [UInt8] {
    var output = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(MarkupText.escaped(Self.policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Dateline">
      <title>\(MarkupText.escaped(title))</title>
      <style>\(PageLiteral.style.text)</style>
      </head>
      <body>

      """
    for element in body { element.write(to: &output) }
    var bytes = Array(output.utf8)
    for part in data {
      bytes += Array("<script type=\"application/json\" id=\"\(part.name.rawValue)\">".utf8)
      bytes += part.json.bytes
      bytes += Array("</script>\n".utf8)
    }
    bytes += Array("<script>\(PageLiteral.script.text)</script>\n</body>\n</html>\n".utf8)
    return bytes
  }
}
