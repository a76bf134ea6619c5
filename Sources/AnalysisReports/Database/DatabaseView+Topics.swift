extension DatabaseView {
  /// What it is about, and when.
  static let topics = [
    DatabaseView(
      TableSchema(
        name: "topics_by_month",
        title: "One row a month and topic with an article, in order of time",
        columns: [
          TableColumn(
            "month", .string, "The month of publication, such as 2031-02.", required: true)
        ] + topicColumns + [
          TableColumn(
            "share", .number, "Their share of the month's dated articles, from 0 to 1.",
            required: true)
        ]),
      from: ["articles"],
      """
      SELECT substr(date, 1, 7), topic_id, topic_label, count(*),
        CAST(count(*) AS REAL) / sum(count(*)) OVER (PARTITION BY substr(date, 1, 7))
      FROM articles
      WHERE date IS NOT NULL
      GROUP BY substr(date, 1, 7), topic_id
      ORDER BY 1, 4 DESC, topic_id
      """),
    DatabaseView(
      TableSchema(
        name: "topics_by_outlet", title: "One row an outlet and topic with an article",
        columns: [TableColumn("outlet", .string, "The outlet.", required: true)] + topicColumns + [
          TableColumn(
            "share", .number, "Their share of the outlet's articles, from 0 to 1.", required: true)
        ]),
      from: ["articles"],
      """
      SELECT outlet, topic_id, topic_label, count(*),
        CAST(count(*) AS REAL) / sum(count(*)) OVER (PARTITION BY outlet)
      FROM articles
      WHERE outlet IS NOT NULL
      GROUP BY outlet, topic_id
      ORDER BY outlet, 4 DESC, topic_id
      """),
  ]

  private static let topicColumns = [
    TableColumn("topic_id", .string, "The topic.", required: true),
    TableColumn("topic_label", .string, "Its label.", required: true),
    TableColumn("articles", .integer, "Its articles there; copies count each.", required: true),
  ]
}
