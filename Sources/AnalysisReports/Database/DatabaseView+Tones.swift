extension DatabaseView {
  /// In what tone.
  static let tones = [
    DatabaseView(
      TableSchema(
        name: "tone_by_outlet",
        title: "One row an outlet, the most negative first; as in sentiment_groups",
        columns: [TableColumn("outlet", .string, "The outlet.", required: true)] + meanColumns),
      from: ["sentiment_groups"], groups("outlet")),
    DatabaseView(
      TableSchema(
        name: "tone_by_topic",
        title: "One row a topic, the most negative first; as in sentiment_groups",
        columns: [
          TableColumn("topic_id", .string, "The topic.", required: true)
        ] + meanColumns + [TableColumn("topic_label", .string, "Its label.", required: true)]),
      from: ["sentiment_groups", "topics"],
      groups("topic", also: ", t.label", joining: "JOIN topics AS t ON t.topic_id = g.\"group\"\n")),
    DatabaseView(
      TableSchema(
        name: "tone_by_month", title: "One row a month with a judged article, in order of time",
        columns: [
          TableColumn(
            "month", .string, "The month of publication, such as 2031-02.", required: true),
          TableColumn("articles", .integer, "Articles that were judged.", required: true),
          TableColumn("score", .number, "Mean of their scores, from -1 to 1.", required: true),
          TableColumn(
            "score_author", .number,
            "Mean of their scores in the author's own words; empty without."),
          TableColumn(
            "score_quotation", .number, "Mean of their scores in what they quote; empty without."),
        ]),
      from: ["sentiment_documents"],
      """
      SELECT substr(date, 1, 7), count(score), avg(score), avg(score_author), avg(score_quotation)
      FROM sentiment_documents
      WHERE date IS NOT NULL AND score IS NOT NULL
      GROUP BY substr(date, 1, 7)
      ORDER BY 1
      """),
    DatabaseView(
      TableSchema(
        name: "tone_toward_people",
        title: "One row a person or body and outlet that names them, those in most articles first",
        columns: [
          TableColumn(
            "target_id", .string, "Who is spoken of; the same as speaker_id.", required: true),
          TableColumn("target", .string, "The fullest name, in one of its spellings."),
          TableColumn("outlet", .string, "The outlet; empty for articles that name none."),
          TableColumn(
            "articles", .integer, "Articles whose tone toward them was judged.", required: true),
          TableColumn("score", .number, "Mean of the scores, from -1 to 1.", required: true),
        ]),
      from: ["sentiment_targets", "articles"],
      """
      SELECT t.target_id, min(t.target), a.outlet, count(DISTINCT t.article_id), avg(t.score)
      FROM sentiment_targets AS t
      JOIN articles AS a ON a.article_id = t.article_id
      WHERE t.target_id IS NOT NULL AND t.score IS NOT NULL
      GROUP BY t.target_id, a.outlet
      ORDER BY 4 DESC, t.target_id, a.outlet
      """),
  ]

  private static let meanColumns = [
    TableColumn("articles", .integer, "Articles with a score.", required: true),
    TableColumn("score", .number, "Mean of their scores, from -1 to 1.", required: true),
    TableColumn("score_low", .number, "Lower end of its 95 % interval; empty below two articles."),
    TableColumn("score_high", .number, "Its upper end."),
    TableColumn("score_author", .number, "Mean in the author's own words; empty without any."),
    TableColumn("score_quotation", .number, "Mean in what is quoted; empty without any."),
  ]

  private static func groups(
    _ grouping: String, also: String = "", joining: String = ""
  ) -> String {
    """
    SELECT g."group", g.score_articles, g.score_mean, g.score_low, g.score_high, g.author_mean,
      g.quotation_mean\(also)
    FROM sentiment_groups AS g
    \(joining)WHERE g.grouping = '\(grouping)'
    ORDER BY g.score_mean, g."group"
    """
  }
}
