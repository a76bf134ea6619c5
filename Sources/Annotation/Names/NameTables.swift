/// The words around the names of persons: honorifics, titles, suffixes and particles, folded.
enum NameTables {
  /// Forms of address that say a gender and no office.
  static let masculineHonorifics = WordLists.words(
    "mr mister sir lord king prince monsieur herr senor signor emperor messrs")
  static let feminineHonorifics = WordLists.words(
    """
    mrs ms miss madam madame mme mlle lady queen princess duchess baroness countess frau senora
    signora dame empress
    """)
  /// Forms of address that say neither gender nor office.
  static let plainHonorifics = WordLists.words("mx dr doctor")

  /// Titles that stand before a name: rank, office or order.
  static let titles = WordLists.words(
    """
    president vice-president premier chancellor minister secretary ambassador senator sen
    representative rep congressman congresswoman governor gov mayor councillor councilman
    councilwoman alderman judge justice general gen lieutenant lt colonel col major maj captain capt
    commander cmdr cdr admiral adm brigadier brig sergeant sgt corporal cpl private pvt marshal
    inspector insp superintendent supt constable detective det sheriff chief officer deputy dep
    professor prof rev reverend father fr sister brother pope cardinal archbishop bishop pastor rabbi
    imam sheikh ayatollah mullah chairman chairwoman chairperson chair speaker attorney atty
    commissioner director coach prosecutor counsel ambassador envoy delegate rt hon honourable
    honorable pres prime crown first emir sultan
    """)

  static let masculineTitles = WordLists.words(
    "congressman councilman chairman father brother pope cardinal king prince sultan emir")
  static let feminineTitles = WordLists.words(
    "congresswoman councilwoman chairwoman sister queen princess")

  /// What may follow a surname and belongs to the name.
  static let generations = WordLists.words("jr sr ii iii iv junior senior")

  /// What may follow a surname and is an order, degree or profession.
  static let degrees = WordLists.words(
    "md ph.d phd esq mp msp qc kc obe mbe cbe kbe rn dds jd m.d m.p")

  /// Particles with which a surname may start.
  static let particles = WordLists.words(
    """
    van von der den de del della di da do dos das du la le les ter ten te bin ibn bint al el st san
    zu zur af av y e mac
    """)

  static func gender(of word: String) -> Gender? {
    if masculineHonorifics.contains(word) || masculineTitles.contains(word) { return .masculine }
    if feminineHonorifics.contains(word) || feminineTitles.contains(word) { return .feminine }
    return nil
  }

  static func isHonorific(_ word: String) -> Bool {
    masculineHonorifics.contains(word) || feminineHonorifics.contains(word)
      || plainHonorifics.contains(word)
  }
}
