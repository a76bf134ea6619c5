/// Nouns that say what a person is or does, singular and plural.
///
/// Written for this project; the office nouns are those that a news desk prints as a title.
enum RoleNouns {
  struct Entry: Sendable, Equatable {
    /// The singular form.
    let singular: String
    let isPlural: Bool
    let gender: Gender?
    /// Whether it names an office or a function, not a trade or a kinship.
    let isOffice: Bool
  }

  /// What a folded word says of a person, or nil.
  ///
  /// Compounds such as `secretary-general` and
  /// `co-founder` follow their parts.
  static func entry(_ folded: String) -> Entry? {
    if let entry = table[folded] { return entry }
    guard let hyphen = folded.lastIndex(of: "-") else { return nil }
    if folded.hasSuffix("-year-old") {
      return Entry(singular: folded, isPlural: false, gender: nil, isOffice: false)
    }
    let last = String(folded[folded.index(after: hyphen)...])
    let first = String(folded[..<hyphen])
    if last == "general" || last == "elect" || last == "designate" { return table[first] }
    return table[last]
  }

  /// Whether an office is one that news calls by its name alone: a minister is never "the senator".
  static func isExactOffice(_ singular: String) -> Bool { exactOffices.contains(singular) }

  private static let exactOffices = WordLists.words(
    """
    president vice-president premier chancellor minister ambassador senator governor mayor judge
    general admiral prosecutor spokesman spokeswoman spokesperson pope archbishop bishop cardinal
    """)

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    add(offices, isOffice: true, gender: nil, to: &table)
    add(trades, isOffice: false, gender: nil, to: &table)
    add(masculine, isOffice: false, gender: .masculine, to: &table)
    add(feminine, isOffice: false, gender: .feminine, to: &table)
    add(masculineOffices, isOffice: true, gender: .masculine, to: &table)
    add(feminineOffices, isOffice: true, gender: .feminine, to: &table)
    return table
  }()

  private static func add(
    _ text: String, isOffice: Bool, gender: Gender?, to table: inout [String: Entry]
  ) {
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      table[word] = Entry(singular: word, isPlural: false, gender: gender, isOffice: isOffice)
      for plural in plurals(of: word) where table[plural] == nil {
        table[plural] = Entry(singular: word, isPlural: true, gender: gender, isOffice: isOffice)
      }
    }
  }

  static func plurals(of word: String) -> [String] {
    if word.hasSuffix("man") { return [word.dropLast(2) + "en"] }
    if word.hasSuffix("wife") { return [word.dropLast(2) + "ves"] }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return [word.dropLast() + "ies"]
    }
    if word.hasSuffix("s") || word.hasSuffix("ch") || word.hasSuffix("x") { return [word + "es"] }
    return word == "person" ? ["people", "persons"] : word == "child" ? ["children"] : [word + "s"]
  }

  private static let offices = """
    president vice-president premier chancellor minister secretary undersecretary ambassador senator
    representative governor mayor councillor councilor judge justice magistrate general lieutenant
    colonel major captain commander admiral brigadier sergeant inspector superintendent constable
    detective sheriff chief deputy director chair chairperson head leader spokesperson speaker
    commissioner coordinator co-ordinator administrator prosecutor counsel attorney solicitor
    ombudsman envoy diplomat delegate negotiator lawmaker legislator manager executive ceo cfo
    chairperson founder co-founder owner partner editor publisher treasurer registrar dean rector
    provost principal professor superintendent pope archbishop bishop cardinal imam ayatollah rabbi
    official officer candidate nominee incumbent premier trustee regulator auditor controller
    comptroller inspector whip mp congressperson strategist adviser advisor aide coach captain
    skipper referee gen prof sen rep gov lt col maj capt cmdr adm sgt convener convenor curator
    archivist warden marshal headteacher pm dictator ruler monarch
    """

  private static let trades = """
    lawyer barrister analyst economist scientist researcher physicist chemist biologist
    volcanologist hydrologist geologist historian sociologist psychologist psychiatrist
    neurologist oncologist epidemiologist virologist statistician biostatistician engineer architect
    doctor physician surgeon nurse midwife paramedic pharmacist dentist therapist specialist expert
    scholar lecturer teacher tutor student pupil author writer journalist reporter correspondent
    columnist broadcaster presenter host anchor photographer novelist poet playwright critic artist
    painter sculptor singer musician guitarist drummer composer conductor dancer actor filmmaker
    producer designer banker broker trader investor shareholder accountant consultant entrepreneur
    developer farmer grower fisher rancher miner welder carpenter plumber electrician mechanic
    driver pilot sailor docker operator worker employee labourer laborer technician cleaner guard
    cook chef baker butcher waiter bartender landlord tenant resident neighbour neighbor villager
    citizen voter taxpayer customer passenger commuter visitor tourist traveller traveler witness
    bystander survivor victim patient volunteer activist campaigner organiser organizer protester
    demonstrator striker unionist supporter opponent member veteran soldier fighter rebel militant
    insurgent gunman hostage prisoner inmate detainee suspect defendant plaintiff juror convict
    client colleague friend rival boss supervisor assistant clerk receptionist librarian restorer
    collector dealer auctioneer insider source informant whistleblower hacker programmer retiree
    pensioner refugee migrant immigrant player footballer defender midfielder goalkeeper forward
    winger batsman bowler pitcher quarterback athlete runner swimmer cyclist boxer golfer champion
    winner loser fan trainer scout agent pollster lobbyist cleric priest pastor monk preacher
    philanthropist theologian linguist astronomer astronaut meteorologist seismologist ecologist
    zoologist botanist forester shepherd skipper ferryman postmaster shopkeeper grocer hotelier
    merchant manufacturer person teenager child adult parent sibling cousin relative spouse fiance
    ally predecessor successor man-about-town spectator observer commentator blogger youtuber
    investigator cashier apprentice conservator cartographer interpreter translator notary oysterman
    insurer corporal forecaster steward holder veterinarian vet coroner bookseller choreographer headmaster
    newcomer kingmaker innkeeper crane-operator crabber fishmonger beekeeper gardener mountaineer
    """

  private static let masculine = """
    man boy father son brother husband uncle nephew grandfather grandson gentleman fisherman
    policeman fireman postman milkman workman craftsman salesman widower boyfriend groom stepfather
    lad guy dad grandad actor-manager schoolboy monk priest
    """

  private static let feminine = """
    woman girl mother daughter sister wife aunt niece grandmother granddaughter lady actress
    waitress hostess policewoman postwoman saleswoman widow girlfriend bride stepmother landlady
    mum mom nun schoolgirl housewife heroine
    """

  private static let masculineOffices = """
    spokesman chairman congressman councilman alderman king prince duke lord emperor sultan
    businessman anchorman
    """

  private static let feminineOffices = """
    spokeswoman chairwoman congresswoman councilwoman queen princess duchess empress businesswoman
    anchorwoman
    """
}
