/// The verbs of English news that report what someone said, wrote or thought, by what they do.
///
/// It is evidence, not a gate: half of all reports in news use a verb beyond the commonest fifty.
public enum CueLexicon {
  /// What a verb does.
  ///
  /// - Parameter form: A word in lower case, such as "said".
  /// - Returns: What the verb does, whatever its form, or nil for a word that is not listed.
  public static func cueClass(ofForm form: String) -> CueClass? { forms[form] }

  /// Whether a word is a form of a verb that reports spoken or written words.
  ///
  /// - Parameter form: A word in lower case.
  /// - Returns: False for verbs of thought and of documents and for words that are not listed.
  public static func reportsWords(_ form: String) -> Bool {
    switch forms[form]?.kind {
    case .speech, .writing: true
    case .thought, .document, nil: false
    }
  }

  private static let forms: [String: CueClass] = {
    var forms: [String: CueClass] = [:]
    for (cueClass, lemmas) in lemmas {
      for lemma in lemmas.split(whereSeparator: \.isWhitespace) {
        for form in VerbForms.regular(String(lemma)) where forms[form] == nil {
          forms[form] = cueClass
        }
      }
    }
    for (cueClass, words) in irregular {
      for word in words.split(whereSeparator: \.isWhitespace) { forms[String(word)] = cueClass }
    }
    return forms
  }()

  /// Verbs whose forms follow the rules of spelling; the first class that lists one has it.
  private static let lemmas: [(CueClass, String)] = [
    (
      .saying,
      """
      say tell add state speak talk comment remark mention declare announce explain note observe
      report recount relate recall remember continue conclude repeat reiterate stress emphasize
      emphasise point disclose reveal confirm clarify describe summarize summarise testify address
      brief inform notify volunteer begin interject offer cite quote go elaborate put
      """
    ),
    (
      .asking,
      """
      ask reply answer respond retort counter inquire enquire question wonder interrupt
      """
    ),
    (
      .asserting,
      """
      argue claim assert maintain insist contend allege suggest deny admit acknowledge concede
      agree disagree dispute reject dismiss accuse charge affirm attest reassure assure vouch
      complain object protest predict forecast estimate reckon speculate theorize caution indicate hint
      imply signal confess credit swear
      """
    ),
    (
      .urging,
      """
      urge warn advise promise pledge vow threaten demand request call appeal beg plead implore
      order instruct encourage recommend propose invite command challenge remind dare
      """
    ),
    (
      .judging,
      """
      praise criticize criticise blame condemn denounce decry hail laud applaud thank slam blast
      rip mock ridicule deride attack defend compliment commend dub label brand characterize
      characterise welcome bemoan lament chide scold rebuke compare lambast
      """
    ),
    (
      .manner,
      """
      shout cry yell scream whisper mutter murmur mumble exclaim joke quip laugh sigh snap bark
      boast brag gush fume rail rant thunder crow declaim chant roar growl sneer smile grin shrug
      chuckle muse opine intone bellow gripe grumble groan moan chime
      """
    ),
    (.writing, "write post tweet blog email e-mail text scrawl chalk message fax pen"),
    (
      .belief,
      """
      believe think know doubt suspect assume consider feel understand imagine guess realize realise
      suppose recognize recognise conceive deem regard view judge see find perceive
      """
    ),
    (
      .wish,
      """
      hope want wish fear worry like dislike love hate prefer desire dread long yearn care regret
      enjoy
      """
    ),
    (
      .plan,
      """
      expect plan intend refuse decide aim seek try attempt anticipate choose vote prepare decline
      opt mean support oppose favor favour endorse resolve
      """
    ),
    (
      .ruling,
      """
      rule require provide allow order prohibit stipulate decree mandate hold conclude find
      """
    ),
    (.showing, "show list read calculate project rank measure demonstrate prove document"),
  ]

  /// Forms that the rules do not give.
  private static let irregular: [(CueClass, String)] = [
    (.saying, "said told spoke spoken went gone goes began begun"), (.asking, "shot"),
    (.asserting, "swore sworn"), (.urging, "begged"),
    (.judging, "ripped rebuked slammed dubbed"), (.manner, "quipped bragged chided"),
    (.writing, "wrote written penned"),
    (.belief, "thought knew known felt understood saw seen"), (.wish, "preferred"),
    (.plan, "intended chose chosen sought meant planned"), (.ruling, "found held"),
    (.showing, "shown readout"),
  ]
}
