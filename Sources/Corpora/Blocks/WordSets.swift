/// The words that the block rules know.
enum WordSets {
  /// Small words inside names of people, papers and places.
  static let nameConnectors: Set<String> = [
    "and", "for", "of", "the", "via", "de", "del", "della", "da", "di", "du", "la", "le", "van",
    "von", "der", "den", "ter", "bin", "ibn", "al", "el", "y", "in", "at", "on", "with", "from",
    "by", "near",
  ]

  /// Words that name a journalist's work, in bylines such as "Mara Lindqvist, Health Correspondent".
  static let bylineRoles: Set<String> = [
    "correspondent", "editor", "reporter", "writer", "columnist", "staff", "newsroom", "bureau",
    "analyst", "critic", "producer", "contributor", "desk", "reporters", "editors",
    "correspondents", "writers",
  ]

  /// Capitalized words that make a short line a heading and not a name.
  static let headingWords: Set<String> = [
    "the", "a", "an", "of", "to", "is", "are", "was", "be", "how", "why", "what", "who", "when",
    "where", "this", "that", "these", "it", "its", "his", "her", "their", "our", "your", "my",
    "not", "no", "yes", "more", "most", "news", "report", "latest", "story", "stories", "related",
    "photo", "photos", "video", "videos", "image", "images", "fact", "check", "analysis",
    "opinion", "editorial", "live", "update", "updates", "breaking", "special", "series", "part",
    "key", "points", "highlights", "read", "watch", "listen", "share", "follow", "sign", "new",
    "first", "last", "next", "here", "there", "election", "vote", "president", "house", "senate",
    "court", "supreme", "white", "state", "states", "united", "war", "trump's", "day", "week",
    "year", "years", "ago", "comments", "print", "email", "skip", "close", "advertisement",
    "transcript", "summary", "link", "copied", "introduction", "background", "conclusion", "left",
    "right",
  ]

  /// Agencies that sign pictures and datelines.
  static let agencies: Set<String> = [
    "ap", "afp", "reuters", "cnn", "upi", "dpa", "epa", "xinhua", "tass", "pti", "ani", "ians",
    "getty", "bloomberg", "epa-efe", "efe", "ansa", "kyodo", "yonhap", "belga", "alamy",
    "shutterstock", "zuma", "newscom", "corbis", "cbs", "nbc", "abc", "npr", "bbc", "pa",
  ]

  /// Small words that may follow a name in a caption without a verb.
  static let captionPrepositions: Set<String> = [
    "in", "at", "on", "with", "outside", "inside", "before", "behind", "beside", "near", "during",
    "under", "above", "after",
  ]

  /// Words that make a sentence of what might be a caption without a verb.
  static let commonVerbs: Set<String> = [
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will",
    "would", "can", "could", "may", "might", "must", "should", "said", "says", "told", "went",
    "came", "got", "made", "took", "gave", "left", "knew", "saw", "kept", "held", "won", "lost",
    "that", "who", "which",
  ]

  /// Words in capitals that open a paragraph with a dash but name no place.
  static let notPlaces: Set<String> = [
    "file", "update", "updated", "updates", "exclusive", "analysis", "opinion", "watch", "video",
    "breaking", "new", "note", "notes", "photo", "photos", "editorial", "review", "live",
    "correction", "commentary", "fact", "urgent", "alert", "more", "listen", "read", "just",
  ]

  /// Words in capitals that open a line with a colon but no caption.
  static let notCaptionLeads: Set<String> = [
    "correction", "clarification", "related", "more", "read", "see", "watch", "listen", "video",
    "update", "updates", "note", "editor's", "addendum", "bottom", "verdict", "postscript",
    "disclosure", "answer", "question", "result", "fact", "analysis", "opinion", "exclusive",
    "breaking", "review", "contact", "email", "source",
  ]

  /// Short forms whose stop ends no sentence.
  static let shortForms: Set<String> = [
    "prof", "gov", "sen", "rep", "gen", "col", "capt", "sgt", "maj", "lieut", "rev", "hon", "calif",
    "ariz", "mass", "conn", "wash", "tenn", "penn", "okla", "minn", "miss", "mich", "colo", "sept",
    "jan", "feb", "mar", "apr", "aug", "oct", "nov", "dec", "inc", "corp", "ltd", "dept", "mrs",
    "etc", "ave", "blvd", "univ", "assn", "bros",
  ]

  /// Words that open a bracket which points elsewhere: "(RELATED: …)", "(WARNING: Graphic)".
  static let pointers: Set<String> = [
    "related", "warning", "see", "read", "watch", "video", "more", "note", "also", "listen",
    "update", "updated", "click",
  ]
}
