extension DatabaseView {
  /// Who says what.
  static let speakers = [
    DatabaseView(
      TableSchema(
        name: "quotes_in_context",
        title:
          "One row a quotation, with its article, its topic and the sentences in which it stands",
        columns: [
          TableColumn("quote_id", .string, "The quotation.", required: true),
          TableColumn("speaker", .string, "Who it is from; empty where the text gives no name."),
          TableColumn("speaker_role", .string, "The title or affiliation that the article gives."),
          TableColumn("quote", .string, "What is quoted.", required: true),
          TableColumn("type", .string, "`direct`, `indirect` or `mixed`.", required: true),
          TableColumn(
            "context", .string, "The sentences around it, ` … ` in place of the quotation."),
          TableColumn("topic_label", .string, "The label of the article's topic."),
          TableColumn("title", .string, "The article's title."),
          TableColumn("date", .date, "The day of publication."),
          TableColumn("outlet", .string, "The outlet."),
          TableColumn("article_id", .string, "The article.", required: true),
        ]),
      from: ["quotes", "quotation_contexts", "articles"],
      """
      SELECT \(StoredTable.identifier), s.speaker, s.speaker_role,
        \(StoredTable.quote),
        s.type, c.context, a.topic_label, a.title, a.date, a.outlet, t.article_id
      FROM stored_contexts AS c
      JOIN stored_quotes AS s ON s.place = c.place
      JOIN article_texts AS t ON t.place = s.article
      JOIN articles AS a ON a.article_id = t.article_id
      ORDER BY c.place
      """),
    DatabaseView(
      TableSchema(
        name: "quotes_by_speaker_and_topic",
        title: "One row a speaker and topic, the most quoted first",
        columns: speakerColumns + [
          TableColumn("topic_id", .string, "The topic of the articles.", required: true),
          TableColumn("topic_label", .string, "Its label.", required: true),
        ] + countColumns),
      from: ["quotes", "articles", "speakers"],
      quotations(by: "a.topic_id", showing: "a.topic_id, a.topic_label")),
    DatabaseView(
      TableSchema(
        name: "quotes_by_speaker_and_outlet",
        title: "One row a speaker and outlet, the most quoted first",
        columns: speakerColumns + [
          TableColumn("outlet", .string, "The outlet; empty for articles that name none.")
        ] + countColumns),
      from: ["quotes", "articles", "speakers"],
      quotations(by: "a.outlet", showing: "a.outlet")),
    DatabaseView(
      TableSchema(
        name: "quotes_by_month",
        title: "One row a month with quotations, in order of time",
        columns: [
          TableColumn(
            "month", .string, "The month of publication, such as 2031-02.", required: true),
          TableColumn("quotes", .integer, "Quotations in its articles.", required: true),
          TableColumn("words", .integer, "Words and numbers in them.", required: true),
          TableColumn("speakers", .integer, "Speakers of them, each once.", required: true),
          TableColumn(
            "articles", .integer, "Articles with a quotation.", required: true),
        ]),
      from: ["quotes"],
      """
      SELECT substr(date, 1, 7), count(*), sum(words), count(DISTINCT speaker_id),
        count(DISTINCT article_id)
      FROM quotes
      WHERE date IS NOT NULL
      GROUP BY substr(date, 1, 7)
      ORDER BY 1
      """),
  ]

  private static let speakerColumns = [
    TableColumn("speaker_id", .string, "The speaker.", required: true),
    TableColumn("speaker", .string, "The name; empty for a speaker without one."),
  ]

  /// Counts the quotations from each speaker by a column of their articles.
  private static func quotations(by column: String, showing columns: String) -> String {
    """
    SELECT s.speaker_id, s.speaker, \(columns), count(*), sum(q.words),
      count(DISTINCT q.article_id)
    FROM quotes AS q
    JOIN articles AS a ON a.article_id = q.article_id
    JOIN speakers AS s ON s.speaker_id = q.speaker_id
    GROUP BY s.speaker_id, \(column)
    ORDER BY count(*) DESC, s.speaker_id, \(column)
    """
  }

  private static let countColumns = [
    TableColumn("quotes", .integer, "Quotations from the speaker there.", required: true),
    TableColumn("words", .integer, "Words and numbers in them.", required: true),
    TableColumn("articles", .integer, "Articles there that quote the speaker.", required: true),
  ]
}
