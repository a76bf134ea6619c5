import AnalysisReports
import CalendarDates
import Testing

@Suite("Quotations as rows and as lines")
struct QuotationEncoderTests {
  /// `“Wait,” she said, “till dawn.”` after an emoji, so that scalars and bytes differ.
  private static let split = QuotationRow(
    articleID: "port-1", number: 2, type: "direct", kind: "speech",
    speaker: .init(id: "ines-calloway", name: "Ines Calloway", role: "harbour master"),
    quote: .init(
      text: "“Wait,” … “till dawn.”", scalars: [2..<9, 20..<32], bytes: [5..<16, 27..<43]),
    cue: .init(text: "said", scalars: [14..<18], bytes: [21..<25]),
    source: .init(text: "she", scalars: [10..<13], bytes: [17..<20]), words: 3,
    confidence: 0.912_34, paragraph: 1, title: "A strike", date: CalendarDay(iso8601: "2031-02-04"),
    outlet: "Strand Wire")
  private static let bare = QuotationRow(
    articleID: "port-1", number: 3, type: "mixed", kind: "thought", speaker: nil,
    quote: .init(text: "=SUM(A1) is “fair”", scalars: [40..<58], bytes: [50..<72]), cue: nil,
    source: nil, words: 4, confidence: 0.5, paragraph: 2, title: nil, date: nil, outlet: nil)

  private func text(
    _ format: TableFormat, _ rows: [QuotationRow], _ options: TableOptions = TableOptions()
  ) -> String {
    var encoder = QuotationEncoder(as: format, options: options)
    encoder.append(rows, ofArticle: "port-1")
    encoder.append([], ofArticle: "port-2")
    return String(decoding: encoder.takeBytes(), as: UTF8.self)
  }

  @Test("CSV has a row a quotation, with the columns of the contract first")
  func csv() {
    #expect(
      text(.csv, [Self.split, Self.bare]) == """
        article_id,quote_id,type,kind,speaker,speaker_id,speaker_role,quote,cue,source_mention,\
        start,end,cue_start,cue_end,source_start,source_end,confidence,paragraph,title,date,\
        outlet,parts,words
        port-1,port-1#2,direct,speech,Ines Calloway,ines-calloway,harbour master,\
        "“Wait,” … “till dawn.”",said,she,2,32,14,18,10,13,0.9123,1,A strike,2031-02-04,\
        Strand Wire,2:9|20:32,3
        port-1,port-1#3,mixed,thought,,,,'=SUM(A1) is “fair”,,,40,58,,,,,0.5,2,,,,40:58,4

        """)
  }

  @Test("JSONL has a line an article, in scalars and in bytes, never guarded")
  func jsonLines() throws {
    #expect(
      text(.jsonl, [Self.split, Self.bare]) == #"""
        {"id":"port-1","quotes":[{"quote_id":"port-1#2","type":"direct","kind":"speech",\#
        "content":[[2,9],[20,32]],"cue":[[14,18]],"source":[[10,13]],\#
        "quote":"“Wait,” … “till dawn.”","speaker":"Ines Calloway",\#
        "speaker_id":"ines-calloway","speaker_role":"harbour master","confidence":0.9123,\#
        "paragraph":1,"words":3,\#
        "bytes":{"content":[[5,16],[27,43]],"cue":[[21,25]],"source":[[17,20]]}},\#
        {"quote_id":"port-1#3","type":"mixed","kind":"thought",\#
        "content":[[40,58]],"cue":[],"source":[],"quote":"=SUM(A1) is “fair”","speaker":null,\#
        "speaker_id":null,"speaker_role":null,"confidence":0.5,"paragraph":2,"words":4,\#
        "bytes":{"content":[[50,72]],"cue":[],"source":[]}}]}
        {"id":"port-2","quotes":[]}

        """#)
  }

  @Test("bytes can be taken at any time; guarded cells are counted")
  func pieces() {
    let options = TableOptions(isForExcel: true)
    var encoder = QuotationEncoder(as: .csv, options: options)
    var pieces = encoder.takeBytes()
    for row in [Self.split, Self.bare] {
      encoder.append([row], ofArticle: "port-1")
      pieces += encoder.takeBytes()
    }
    #expect(
      String(decoding: pieces, as: UTF8.self) == text(.csv, [Self.split, Self.bare], options))
    #expect(encoder.guardedCells == 1)
  }
}
