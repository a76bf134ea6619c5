/// Closed classes and small open classes of English words, folded.
enum WordLists {
  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let prepositions = words(
    """
    of for at in on with to by from into about against under over near between among during after
    before behind beside through without within toward towards around across like than as upon
    including via inside outside since until per
    """)

  static let determiners = words(
    """
    the a an this that these those one another some any each every no both his her its their my our
    your two three four five six several many few most
    """)

  /// Whether a folded word cannot stand inside a noun phrase before its noun: a word of a closed
  /// class, or a verb of saying.
  static func isClosed(_ folded: String) -> Bool {
    determiners.contains(folded) || prepositions.contains(folded) || pronouns.contains(folded)
      || reporting.contains(folded) || auxiliaries.contains(folded)
      || conjunctions.contains(folded)
  }

  static let possessivePronouns = words("his her its their my our your whose")

  static let conjunctions = words(
    "and or but nor yet so that because although though while when where if whether unless as")

  static let auxiliaries = words(
    """
    is are was were be been being am has have had do does did will would can could may might shall
    should must 's isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't
    wouldn't can't cannot couldn't
    """)

  static let pronouns = words(
    """
    i me my mine myself we us our ours ourselves you your yours he him his himself she her hers
    herself it its itself they them their theirs themselves who whom whose which
    """)

  /// Words of time and of linking that a sentence may start with before a title.
  static let openers = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december yesterday today tomorrow tonight meanwhile
    however earlier later then now also still again even only when while after before as if since
    although though because instead speaking asked while on in at for from with by
    """)

  /// Verbs that report what somebody says, in the forms of news copy.
  static let reporting = words(
    """
    said says say saying told tells tell added adds adding asked asks replied replies answered
    explained explains noted notes warned warns argued argues insisted insists stated states
    announced announces claimed claims confirmed confirms denied denies recalled recalls admitted
    admits acknowledged conceded declared declares described describes called wrote writes tweeted
    posted testified estimated predicted predicts suggested suggests urged urges complained
    responded responds remarked observed observes promised promises vowed stressed stresses
    emphasized emphasised reported reports revealed reveals pointed believes believed thinks thought
    continued continues concluded concludes maintained maintains quipped joked laughed repeated
    shouted whispered agreed agrees disagreed commented mused lamented boasted alleged alleges
    """)

  /// Documents that speak for whoever wrote them.
  static let documents = words(
    """
    statement report study survey poll paper letter notice bulletin leaflet communique review memo
    memorandum note email e-mail indictment ruling judgment judgement order filing complaint release
    post tweet message book memoir analysis guideline guidelines figures data records rules
    announcement declaration petition newsletter article editorial column blog audit assessment
    forecast estimate document dossier briefing manifesto resolution motion circular diary
    """)
}
