CREATE TABLE "article_texts" (
  "place" INTEGER NOT NULL,
  "article_id" TEXT NOT NULL,
  "title" TEXT,
  "date" TEXT,
  "outlet" TEXT,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("place"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id")
);

CREATE TABLE "stored_quotes" (
  "place" INTEGER NOT NULL,
  "article" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "speaker" TEXT,
  "speaker_id" TEXT,
  "speaker_role" TEXT,
  "quote" TEXT,
  "cue" TEXT,
  "source_mention" TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "cue_start" INTEGER,
  "cue_end" INTEGER,
  "source_start" INTEGER,
  "source_end" INTEGER,
  "confidence" REAL NOT NULL,
  "paragraph" INTEGER NOT NULL,
  "parts" TEXT,
  "words" INTEGER NOT NULL,
  PRIMARY KEY ("place"),
  FOREIGN KEY ("article") REFERENCES "article_texts" ("place"),
  FOREIGN KEY ("speaker_id") REFERENCES "speakers" ("speaker_id")
);

CREATE VIEW "quotes" ("article_id", "quote_id", "type", "kind", "speaker", "speaker_id", "speaker_role", "quote", "cue", "source_mention", "start", "end", "cue_start", "cue_end", "source_start", "source_end", "confidence", "paragraph", "title", "date", "outlet", "parts", "words") AS
SELECT t.article_id, t.article_id || '#' || s.number, s.type, s.kind, s.speaker, s.speaker_id, s.speaker_role,
  coalesce(s.quote, CASE WHEN s.parts IS NULL THEN substr(t.text, s."start" + 1, s."end" - s."start")
    ELSE (SELECT group_concat(substr(t.text, json_extract(p.value, '$[0]') + 1,
        json_extract(p.value, '$[1]') - json_extract(p.value, '$[0]')), ' … ')
      FROM json_each('[[' || replace(replace(s.parts, ':', ','), '|', '],[') || ']]') AS p) END),
  coalesce(s.cue, substr(t.text, s.cue_start + 1, s.cue_end - s.cue_start)),
  coalesce(s.source_mention, substr(t.text, s.source_start + 1, s.source_end - s.source_start)),
  s."start", s."end", s.cue_start, s.cue_end, s.source_start, s.source_end, s.confidence,
  s.paragraph, t.title, t."date", t.outlet, coalesce(s.parts, s."start" || ':' || s."end"), s.words
FROM stored_quotes AS s
JOIN article_texts AS t ON t.place = s.article;

CREATE TABLE "stored_contexts" (
  "place" INTEGER NOT NULL,
  "context" TEXT NOT NULL,
  PRIMARY KEY ("place"),
  FOREIGN KEY ("place") REFERENCES "stored_quotes" ("place")
);

CREATE VIEW "quotation_contexts" ("place", "quote_id", "quote", "speaker", "context") AS
SELECT s.place, t.article_id || '#' || s.number, coalesce(s.quote, CASE WHEN s.parts IS NULL THEN substr(t.text, s."start" + 1, s."end" - s."start")
    ELSE (SELECT group_concat(substr(t.text, json_extract(p.value, '$[0]') + 1,
        json_extract(p.value, '$[1]') - json_extract(p.value, '$[0]')), ' … ')
      FROM json_each('[[' || replace(replace(s.parts, ':', ','), '|', '],[') || ']]') AS p) END), s.speaker, c.context
FROM stored_contexts AS c
JOIN stored_quotes AS s ON s.place = c.place
JOIN article_texts AS t ON t.place = s.article;

CREATE VIRTUAL TABLE "article_search" USING fts5(
  "title", "text", content="article_texts", content_rowid="place",
  tokenize="unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE "quotation_search" USING fts5(
  "quote", "speaker", "context", content="quotation_contexts", content_rowid="place",
  tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE "stored_documents" (
  "article" INTEGER NOT NULL,
  "label" INTEGER,
  "score" REAL,
  "p_negative" REAL,
  "p_neutral" REAL,
  "p_positive" REAL,
  "abstain" INTEGER,
  "evidence" TEXT,
  "evidence_words" TEXT,
  "score_low" REAL,
  "score_high" REAL,
  "sentences" INTEGER NOT NULL,
  "share_negative" REAL,
  "share_neutral" REAL,
  "share_positive" REAL,
  "share_abstained" REAL,
  "score_author" REAL,
  "score_quotation" REAL,
  "vader_compound" REAL,
  PRIMARY KEY ("article"),
  FOREIGN KEY ("article") REFERENCES "article_texts" ("place")
);

CREATE TABLE "tone_words" (
  "article" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "weight" INTEGER NOT NULL,
  "word" TEXT NOT NULL,
  PRIMARY KEY ("article", "start"),
  FOREIGN KEY ("article") REFERENCES "article_texts" ("place")
) WITHOUT ROWID;

CREATE VIEW "sentiment_documents" ("article_id", "label", "score", "p_negative", "p_neutral", "p_positive", "abstain", "evidence", "evidence_words", "score_low", "score_high", "sentences", "share_negative", "share_neutral", "share_positive", "share_abstained", "score_author", "score_quotation", "vader_compound", "title", "date", "outlet") AS
SELECT t.article_id, s."label", s."score", s."p_negative", s."p_neutral", s."p_positive", s."abstain",
  nullif(coalesce(s.evidence, (SELECT group_concat("start" || ':' || "end" || ':' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM tone_words AS w WHERE w.article = s.article ORDER BY w."start"))), ''),
  nullif(coalesce(s.evidence_words, (SELECT group_concat(replace(word, '|', '/') || ' ' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM tone_words AS w WHERE w.article = s.article ORDER BY w."start"))), ''),
  s."score_low", s."score_high", s."sentences", s."share_negative", s."share_neutral", s."share_positive", s."share_abstained", s."score_author", s."score_quotation", s."vader_compound", t.title, t."date", t.outlet
FROM stored_documents AS s
JOIN article_texts AS t ON t.place = s.article;

CREATE TABLE "stored_sentences" (
  "article" INTEGER NOT NULL,
  "sentence" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT,
  "label" INTEGER,
  "score" REAL,
  "p_negative" REAL,
  "p_neutral" REAL,
  "p_positive" REAL,
  "abstain" INTEGER,
  "evidence" TEXT,
  "evidence_words" TEXT,
  "voice" TEXT,
  "speaker" TEXT,
  "subjectivity" REAL,
  "vader_compound" REAL,
  PRIMARY KEY ("article", "sentence"),
  FOREIGN KEY ("article") REFERENCES "article_texts" ("place")
) WITHOUT ROWID;

CREATE VIEW "sentiment_sentences" ("article_id", "sentence", "start", "end", "text", "label", "score", "p_negative", "p_neutral", "p_positive", "abstain", "evidence", "evidence_words", "voice", "speaker", "subjectivity", "vader_compound") AS
SELECT t.article_id, s.sentence, s."start", s."end",
  coalesce(s.text, substr(t.text, s."start" + 1, s."end" - s."start")),
  s."label", s."score", s."p_negative", s."p_neutral", s."p_positive", s."abstain", nullif(coalesce(s.evidence, (SELECT group_concat("start" || ':' || "end" || ':' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM tone_words AS w WHERE w.article = s.article AND w."start" >= s."start" AND w."end" <= s."end" ORDER BY w."start"))), ''),
  nullif(coalesce(s.evidence_words, (SELECT group_concat(replace(word, '|', '/') || ' ' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM tone_words AS w WHERE w.article = s.article AND w."start" >= s."start" AND w."end" <= s."end" ORDER BY w."start"))), ''), s."voice", s."speaker", s."subjectivity", s."vader_compound"
FROM stored_sentences AS s
JOIN article_texts AS t ON t.place = s.article;

CREATE TABLE "stored_targets" (
  "place" INTEGER NOT NULL,
  "article" INTEGER NOT NULL,
  "target" TEXT,
  "target_id" TEXT,
  "target_role" TEXT,
  "target_kind" TEXT,
  "mention" TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "sentences" INTEGER NOT NULL,
  "label" INTEGER,
  "score" REAL,
  "p_negative" REAL,
  "p_neutral" REAL,
  "p_positive" REAL,
  "abstain" INTEGER,
  "evidence" TEXT,
  "evidence_words" TEXT,
  "score_author" REAL,
  "score_quotation" REAL,
  PRIMARY KEY ("place"),
  FOREIGN KEY ("article") REFERENCES "article_texts" ("place")
);

CREATE TABLE "target_sentences" (
  "target" INTEGER NOT NULL,
  "sentence" INTEGER NOT NULL,
  PRIMARY KEY ("target", "sentence"),
  FOREIGN KEY ("target") REFERENCES "stored_targets" ("place")
) WITHOUT ROWID;

CREATE VIEW "sentiment_targets" ("article_id", "target", "target_id", "target_role", "target_kind", "mention", "start", "end", "sentences", "label", "score", "p_negative", "p_neutral", "p_positive", "abstain", "evidence", "evidence_words", "score_author", "score_quotation") AS
SELECT t.article_id, s."target", s."target_id", s."target_role", s."target_kind",
  coalesce(s.mention, substr(t.text, s."start" + 1, s."end" - s."start")), s."start", s."end",
  s.sentences, s."label", s."score", s."p_negative", s."p_neutral", s."p_positive", s."abstain",
  nullif(coalesce(s.evidence, (SELECT group_concat("start" || ':' || "end" || ':' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM target_sentences AS x
      JOIN stored_sentences AS c ON c.article = s.article AND c.sentence = x.sentence
      JOIN tone_words AS w ON w.article = s.article AND w."start" >= c."start" AND w."end" <= c."end"
      WHERE x.target = s.place ORDER BY w."start"))), ''),
  nullif(coalesce(s.evidence_words, (SELECT group_concat(replace(word, '|', '/') || ' ' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM target_sentences AS x
      JOIN stored_sentences AS c ON c.article = s.article AND c.sentence = x.sentence
      JOIN tone_words AS w ON w.article = s.article AND w."start" >= c."start" AND w."end" <= c."end"
      WHERE x.target = s.place ORDER BY w."start"))), ''),
  s."score_author", s."score_quotation"
FROM stored_targets AS s
JOIN article_texts AS t ON t.place = s.article;

CREATE TABLE "stored_quote_tones" (
  "place" INTEGER NOT NULL,
  "label" INTEGER,
  "score" REAL,
  "p_negative" REAL,
  "p_neutral" REAL,
  "p_positive" REAL,
  "abstain" INTEGER,
  "evidence" TEXT,
  "evidence_words" TEXT,
  PRIMARY KEY ("place"),
  FOREIGN KEY ("place") REFERENCES "stored_quotes" ("place")
);

CREATE VIEW "sentiment_quotes" ("article_id", "quote_id", "type", "kind", "speaker", "speaker_id", "start", "end", "quote", "label", "score", "p_negative", "p_neutral", "p_positive", "abstain", "evidence", "evidence_words") AS
SELECT t.article_id, t.article_id || '#' || s.number, s.type, s.kind, s.speaker, s.speaker_id, s."start", s."end",
  coalesce(s.quote, CASE WHEN s.parts IS NULL THEN substr(t.text, s."start" + 1, s."end" - s."start")
    ELSE (SELECT group_concat(substr(t.text, json_extract(p.value, '$[0]') + 1,
        json_extract(p.value, '$[1]') - json_extract(p.value, '$[0]')), ' … ')
      FROM json_each('[[' || replace(replace(s.parts, ':', ','), '|', '],[') || ']]') AS p) END),
  o."label", o."score", o."p_negative", o."p_neutral", o."p_positive", o."abstain", nullif(coalesce(o.evidence, (SELECT group_concat("start" || ':' || "end" || ':' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM tone_words AS w WHERE w.article = s.article AND w."start" >= s."start" AND w."end" <= s."end" ORDER BY w."start"))), ''),
  nullif(coalesce(o.evidence_words, (SELECT group_concat(replace(word, '|', '/') || ' ' || printf('%.15g', weight / 100.0), '|')
    FROM (SELECT w.* FROM tone_words AS w WHERE w.article = s.article AND w."start" >= s."start" AND w."end" <= s."end" ORDER BY w."start"))), '')
FROM stored_quote_tones AS o
JOIN stored_quotes AS s ON s.place = o.place
JOIN article_texts AS t ON t.place = s.article;

CREATE TABLE "topics" (
  "topic_id" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "parent_id" TEXT,
  "label" TEXT NOT NULL,
  "top_terms" TEXT,
  "size" INTEGER NOT NULL,
  "share" REAL NOT NULL,
  "outlets" INTEGER,
  "first_date" TEXT,
  "last_date" TEXT,
  "peak_date" TEXT,
  "representative_article_id" TEXT NOT NULL,
  "representative_title" TEXT,
  "coherence_npmi" REAL,
  "cohesion" REAL,
  "separation" REAL,
  "stability" REAL,
  "mean_sentiment" REAL,
  "quotations" INTEGER,
  "top_speakers" TEXT,
  "top_outlets" TEXT,
  "example_article_ids" TEXT,
  "share_low" REAL,
  "share_high" REAL,
  PRIMARY KEY ("topic_id"),
  FOREIGN KEY ("parent_id") REFERENCES "topics" ("topic_id"),
  FOREIGN KEY ("representative_article_id") REFERENCES "articles" ("article_id")
);

CREATE TABLE "articles" (
  "article_id" TEXT NOT NULL,
  "topic_id" TEXT NOT NULL,
  "topic_label" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "weak" INTEGER NOT NULL,
  "second_topic_id" TEXT,
  "second_confidence" REAL,
  "story_id" TEXT,
  "duplicate_of" TEXT,
  "x" REAL,
  "y" REAL,
  "title" TEXT,
  "date" TEXT,
  "outlet" TEXT,
  PRIMARY KEY ("article_id"),
  FOREIGN KEY ("topic_id") REFERENCES "topics" ("topic_id"),
  FOREIGN KEY ("second_topic_id") REFERENCES "topics" ("topic_id"),
  FOREIGN KEY ("story_id") REFERENCES "stories" ("story_id")
);

CREATE TABLE "stories" (
  "story_id" TEXT NOT NULL,
  "topic_id" TEXT NOT NULL,
  "headline" TEXT,
  "articles" INTEGER NOT NULL,
  "outlets" INTEGER,
  "first_date" TEXT,
  "last_date" TEXT,
  "lead_article_id" TEXT NOT NULL,
  PRIMARY KEY ("story_id"),
  FOREIGN KEY ("topic_id") REFERENCES "topics" ("topic_id"),
  FOREIGN KEY ("lead_article_id") REFERENCES "articles" ("article_id")
);

CREATE TABLE "topic_terms" (
  "topic_id" TEXT NOT NULL,
  "rank" INTEGER NOT NULL,
  "term" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "frequency" INTEGER NOT NULL,
  "document_frequency" INTEGER NOT NULL,
  PRIMARY KEY ("topic_id", "rank"),
  FOREIGN KEY ("topic_id") REFERENCES "topics" ("topic_id")
);

CREATE TABLE "timeline" (
  "topic_id" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "articles" INTEGER NOT NULL,
  "share" REAL,
  "share_low" REAL,
  "share_high" REAL,
  PRIMARY KEY ("topic_id", "period"),
  FOREIGN KEY ("topic_id") REFERENCES "topics" ("topic_id")
);

CREATE TABLE "speakers" (
  "speaker_id" TEXT NOT NULL,
  "speaker" TEXT,
  "role" TEXT,
  "quotes" INTEGER NOT NULL,
  "direct" INTEGER NOT NULL,
  "indirect" INTEGER NOT NULL,
  "mixed" INTEGER NOT NULL,
  "words" INTEGER NOT NULL,
  "articles" INTEGER NOT NULL,
  "first_date" TEXT,
  "last_date" TEXT,
  "mean_sentiment" REAL,
  PRIMARY KEY ("speaker_id")
);

CREATE TABLE "speaker_groups" (
  "speaker_id" TEXT NOT NULL,
  "grouping" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  "quotes" INTEGER NOT NULL,
  "words" INTEGER NOT NULL,
  "articles" INTEGER NOT NULL,
  PRIMARY KEY ("speaker_id", "grouping", "group"),
  FOREIGN KEY ("speaker_id") REFERENCES "speakers" ("speaker_id")
);

CREATE TABLE "sentiment_groups" (
  "grouping" TEXT NOT NULL,
  "group" TEXT,
  "score_articles" INTEGER NOT NULL,
  "score_mean" REAL NOT NULL,
  "score_low" REAL,
  "score_high" REAL,
  "author_articles" INTEGER,
  "author_mean" REAL,
  "author_low" REAL,
  "author_high" REAL,
  "quotation_articles" INTEGER,
  "quotation_mean" REAL,
  "quotation_low" REAL,
  "quotation_high" REAL
);

CREATE TABLE "sentiment_speakers" (
  "speaker_id" TEXT NOT NULL,
  "speaker" TEXT,
  "quotes" INTEGER NOT NULL,
  "articles" INTEGER NOT NULL,
  "label" INTEGER,
  "score" REAL,
  "p_negative" REAL,
  "p_neutral" REAL,
  "p_positive" REAL,
  "abstain" INTEGER,
  "evidence" TEXT,
  "evidence_words" TEXT,
  "score_low" REAL,
  "score_high" REAL,
  PRIMARY KEY ("speaker_id"),
  FOREIGN KEY ("speaker_id") REFERENCES "speakers" ("speaker_id")
);

CREATE TABLE "duplicates" (
  "family_id" TEXT NOT NULL,
  "article_id" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "kind" TEXT,
  "similarity" REAL,
  "containment" REAL,
  "original_id" TEXT NOT NULL,
  "reason" TEXT,
  "kept" REAL,
  "added" INTEGER,
  "removed" INTEGER,
  "sentences_added" INTEGER,
  "sentences_removed" INTEGER,
  "first_change" TEXT,
  "title" TEXT,
  "outlet" TEXT,
  "date" TEXT,
  PRIMARY KEY ("article_id"),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id"),
  FOREIGN KEY ("original_id") REFERENCES "articles" ("article_id")
);

CREATE TABLE "group_shares" (
  "group" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "item_id" TEXT NOT NULL,
  "item" TEXT NOT NULL,
  "articles" INTEGER NOT NULL,
  "group_articles" INTEGER NOT NULL,
  "share" REAL NOT NULL,
  "share_others" REAL NOT NULL,
  "difference" REAL NOT NULL,
  "difference_low" REAL NOT NULL,
  "difference_high" REAL NOT NULL,
  "p_value" REAL NOT NULL,
  "q_value" REAL NOT NULL,
  PRIMARY KEY ("group", "kind", "item_id")
);

CREATE TABLE "group_tones" (
  "group" TEXT NOT NULL,
  "articles" INTEGER NOT NULL,
  "sentences" INTEGER NOT NULL,
  "mean" REAL,
  "low" REAL,
  "high" REAL,
  "difference" REAL,
  "hedges_g" REAL,
  "p_value" REAL,
  "q_value" REAL,
  PRIMARY KEY ("group")
);

CREATE TABLE "word_shift" (
  "group" TEXT NOT NULL,
  "rank" INTEGER NOT NULL,
  "word" TEXT NOT NULL,
  "valence" REAL NOT NULL,
  "count" INTEGER NOT NULL,
  "count_others" INTEGER NOT NULL,
  "share" REAL NOT NULL,
  "share_others" REAL NOT NULL,
  "contribution" REAL NOT NULL,
  PRIMARY KEY ("group", "word")
);

CREATE TABLE "keyness" (
  "group" TEXT NOT NULL,
  "rank" INTEGER NOT NULL,
  "term" TEXT NOT NULL,
  "direction" TEXT NOT NULL,
  "log_likelihood" REAL NOT NULL,
  "log_ratio" REAL,
  "log_ratio_low" REAL,
  "log_ratio_high" REAL,
  "p_value" REAL,
  "q_value" REAL,
  "percent_difference" REAL,
  "log_odds_z" REAL,
  "frequency" INTEGER NOT NULL,
  "reference_frequency" INTEGER NOT NULL,
  "per_million" REAL NOT NULL,
  "reference_per_million" REAL NOT NULL,
  "document_frequency" INTEGER NOT NULL,
  "reference_document_frequency" INTEGER NOT NULL,
  "dispersion" REAL,
  "example" TEXT,
  PRIMARY KEY ("group", "direction", "rank")
);

CREATE TABLE "skipped" (
  "path" TEXT NOT NULL,
  "line" INTEGER,
  "byte" INTEGER,
  "code" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "outcome" TEXT NOT NULL
);

CREATE TABLE "column_meanings" (
  "table" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "column" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "meaning" TEXT NOT NULL,
  PRIMARY KEY ("table", "column")
);

CREATE INDEX "article_texts_by_article_id" ON "article_texts" ("article_id");

CREATE INDEX "article_texts_by_date" ON "article_texts" ("date");

CREATE INDEX "article_texts_by_outlet" ON "article_texts" ("outlet");

CREATE INDEX "stored_quotes_by_article" ON "stored_quotes" ("article");

CREATE INDEX "stored_quotes_by_speaker_id" ON "stored_quotes" ("speaker_id");

CREATE INDEX "stored_targets_by_article" ON "stored_targets" ("article");

CREATE INDEX "stored_targets_by_target_id" ON "stored_targets" ("target_id");

CREATE INDEX "topics_by_parent_id" ON "topics" ("parent_id");

CREATE INDEX "topics_by_representative_article_id" ON "topics" ("representative_article_id");

CREATE INDEX "articles_by_topic_id" ON "articles" ("topic_id");

CREATE INDEX "articles_by_second_topic_id" ON "articles" ("second_topic_id");

CREATE INDEX "articles_by_story_id" ON "articles" ("story_id");

CREATE INDEX "articles_by_date" ON "articles" ("date");

CREATE INDEX "articles_by_outlet" ON "articles" ("outlet");

CREATE INDEX "stories_by_topic_id" ON "stories" ("topic_id");

CREATE INDEX "stories_by_lead_article_id" ON "stories" ("lead_article_id");

CREATE INDEX "duplicates_by_original_id" ON "duplicates" ("original_id");

CREATE INDEX "duplicates_by_outlet" ON "duplicates" ("outlet");

CREATE INDEX "duplicates_by_date" ON "duplicates" ("date");

CREATE VIEW "quotes_in_context" ("quote_id", "speaker", "speaker_role", "quote", "type", "context", "topic_label", "title", "date", "outlet", "article_id") AS
SELECT t.article_id || '#' || s.number, s.speaker, s.speaker_role,
  coalesce(s.quote, CASE WHEN s.parts IS NULL THEN substr(t.text, s."start" + 1, s."end" - s."start")
    ELSE (SELECT group_concat(substr(t.text, json_extract(p.value, '$[0]') + 1,
        json_extract(p.value, '$[1]') - json_extract(p.value, '$[0]')), ' … ')
      FROM json_each('[[' || replace(replace(s.parts, ':', ','), '|', '],[') || ']]') AS p) END),
  s.type, c.context, a.topic_label, a.title, a.date, a.outlet, t.article_id
FROM stored_contexts AS c
JOIN stored_quotes AS s ON s.place = c.place
JOIN article_texts AS t ON t.place = s.article
JOIN articles AS a ON a.article_id = t.article_id
ORDER BY c.place;

CREATE VIEW "quotes_by_speaker_and_topic" ("speaker_id", "speaker", "topic_id", "topic_label", "quotes", "words", "articles") AS
SELECT s.speaker_id, s.speaker, a.topic_id, a.topic_label, count(*), sum(q.words),
  count(DISTINCT q.article_id)
FROM quotes AS q
JOIN articles AS a ON a.article_id = q.article_id
JOIN speakers AS s ON s.speaker_id = q.speaker_id
GROUP BY s.speaker_id, a.topic_id
ORDER BY count(*) DESC, s.speaker_id, a.topic_id;

CREATE VIEW "quotes_by_speaker_and_outlet" ("speaker_id", "speaker", "outlet", "quotes", "words", "articles") AS
SELECT s.speaker_id, s.speaker, a.outlet, count(*), sum(q.words),
  count(DISTINCT q.article_id)
FROM quotes AS q
JOIN articles AS a ON a.article_id = q.article_id
JOIN speakers AS s ON s.speaker_id = q.speaker_id
GROUP BY s.speaker_id, a.outlet
ORDER BY count(*) DESC, s.speaker_id, a.outlet;

CREATE VIEW "quotes_by_month" ("month", "quotes", "words", "speakers", "articles") AS
SELECT substr(date, 1, 7), count(*), sum(words), count(DISTINCT speaker_id),
  count(DISTINCT article_id)
FROM quotes
WHERE date IS NOT NULL
GROUP BY substr(date, 1, 7)
ORDER BY 1;

CREATE VIEW "topics_by_month" ("month", "topic_id", "topic_label", "articles", "share") AS
SELECT substr(date, 1, 7), topic_id, topic_label, count(*),
  CAST(count(*) AS REAL) / sum(count(*)) OVER (PARTITION BY substr(date, 1, 7))
FROM articles
WHERE date IS NOT NULL
GROUP BY substr(date, 1, 7), topic_id
ORDER BY 1, 4 DESC, topic_id;

CREATE VIEW "topics_by_outlet" ("outlet", "topic_id", "topic_label", "articles", "share") AS
SELECT outlet, topic_id, topic_label, count(*),
  CAST(count(*) AS REAL) / sum(count(*)) OVER (PARTITION BY outlet)
FROM articles
WHERE outlet IS NOT NULL
GROUP BY outlet, topic_id
ORDER BY outlet, 4 DESC, topic_id;

CREATE VIEW "tone_by_outlet" ("outlet", "articles", "score", "score_low", "score_high", "score_author", "score_quotation") AS
SELECT g."group", g.score_articles, g.score_mean, g.score_low, g.score_high, g.author_mean,
  g.quotation_mean
FROM sentiment_groups AS g
WHERE g.grouping = 'outlet'
ORDER BY g.score_mean, g."group";

CREATE VIEW "tone_by_topic" ("topic_id", "articles", "score", "score_low", "score_high", "score_author", "score_quotation", "topic_label") AS
SELECT g."group", g.score_articles, g.score_mean, g.score_low, g.score_high, g.author_mean,
  g.quotation_mean, t.label
FROM sentiment_groups AS g
JOIN topics AS t ON t.topic_id = g."group"
WHERE g.grouping = 'topic'
ORDER BY g.score_mean, g."group";

CREATE VIEW "tone_by_month" ("month", "articles", "score", "score_author", "score_quotation") AS
SELECT substr(date, 1, 7), count(score), avg(score), avg(score_author), avg(score_quotation)
FROM sentiment_documents
WHERE date IS NOT NULL AND score IS NOT NULL
GROUP BY substr(date, 1, 7)
ORDER BY 1;

CREATE VIEW "tone_toward_people" ("target_id", "target", "outlet", "articles", "score") AS
SELECT t.target_id, min(t.target), a.outlet, count(DISTINCT t.article_id), avg(t.score)
FROM sentiment_targets AS t
JOIN articles AS a ON a.article_id = t.article_id
WHERE t.target_id IS NOT NULL AND t.score IS NOT NULL
GROUP BY t.target_id, a.outlet
ORDER BY 4 DESC, t.target_id, a.outlet;
