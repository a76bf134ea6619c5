import Digests
import Foundation

/// What a page runs, and how it looks: text that is written in this package and nowhere else.
package struct PageLiteral: Sendable {
  /// The text, which holds no end tag.
  package let text: String

  private init(_ text: String) { self.text = text }

  /// The style sheet.
  package static let style = PageLiteral(
    PageStyle.colors + PageStyle.layout + PageStyle.lists + ChartStyle.css)

  /// The script.
  package static let script = PageLiteral(
    "'use strict';(()=>{\n" + PageScript.elements + PageScript.list + PageScript.lists
      + PageScript.start + "})();\n")

  /// What a content security policy calls it by: nothing but these very bytes may run or apply.
  package var policySource: String {
    var digest = SHA256()
    digest.update(Array(text.utf8)[...])
    return "'sha256-\(Data(digest.finalized()).base64EncodedString())'"
  }
}
