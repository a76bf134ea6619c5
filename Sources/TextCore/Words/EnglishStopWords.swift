/// The words behind `StopWords.english` and `StopWords.newswire`, by kind.
enum EnglishStopWords {
  static var all: [String] {
    [
      determiners, pronouns, prepositions, conjunctions, auxiliaries, contractions,
      contractionPieces, adverbs,
    ].flatMap(split)
  }

  static var newswire: [String] { [saying, address, days, months, reporting].flatMap(split) }

  private static func split(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let determiners = """
    a an the this that these those each every either neither some any no none all both half such
    another other others same own much many more most few fewer less least several enough certain
    one ones
    """

  private static let pronouns = """
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
    himself she her hers herself it its itself they them their theirs themselves who whom whose
    which what whoever whatever whichever someone somebody something anyone anybody anything
    everyone everybody everything nobody nothing oneself
    """

  private static let prepositions = """
    about above across after against along alongside amid among amongst around as at before behind
    below beneath beside besides between beyond by despite down during except for from in inside
    into like near of off on onto out outside over past per since than through throughout till to
    toward towards under underneath unlike until up upon versus via with within without
    """

  private static let conjunctions = """
    and or nor but so yet if unless because although though while whereas whether when whenever
    where wherever why how once then else hence thus therefore however nevertheless nonetheless
    otherwise meanwhile moreover furthermore
    """

  private static let auxiliaries = """
    am is are was were be been being do does did doing done have has had having will would shall
    should can could may might must ought cannot let get gets got getting
    """

  private static let contractions = """
    i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he'd he'll she'd she'll
    it'd it'll they're they've they'd they'll that'll that'd there'd there'll who'd who'll who've
    what're isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't
    shan't shouldn't can't couldn't mayn't mightn't mustn't needn't ain't y'all let's he's she's
    it's that's there's here's who's what's where's how's
    """

  private static let contractionPieces = """
    ll ve re don doesn didn isn aren wasn weren haven hasn hadn won wouldn shouldn couldn mightn
    mustn needn ain
    """

  private static let adverbs = """
    not very too also only just even still already again ever never always often sometimes rather
    quite almost nearly really perhaps maybe instead indeed here there now away back ahead apart
    together further far well soon later ago
    """

  private static let saying = """
    say says said saying tell tells told telling add adds added ask asks asked asking according
    reported reportedly report reports comment comments statement spokesman spokeswoman
    spokesperson spokespeople interview reporters
    """

  private static let address = """
    mr mrs ms dr mx sir madam gen col lt sgt capt maj sen rep gov prof insp
    """

  private static let days = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun today yesterday tomorrow tonight morning afternoon evening night day days week weeks
    weekend month months year years a.m. p.m.
    """

  private static let months = """
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec
    """

  private static let reporting = """
    first second third last next new former two three four five six seven eight nine ten dozen
    dozens hundred hundreds thousand thousands million millions billion percent photo caption file
    image images read subscribe newsletter updated copyright
    """
}
