/// Lower-case words that may stand between a determiner and a role noun.
enum RoleModifiers {
  static let words = WordLists.words(
    """
    former then ex acting deputy assistant associate vice chief senior top head lead leading
    opposition police army navy military air government state federal national regional local party
    company union city town county district village border foreign prime interior defence defense
    finance health education justice home treasury transport environment labour labor energy
    interim caretaker outgoing incoming retired late longtime veteran prominent independent
    right-wing left-wing conservative liberal socialist communist democratic republican green
    presidential parliamentary congressional senate house cabinet royal civil public private press
    media communications campaign human rights trade industry business investment bank
    school university college hospital club team football trial night court appeal supreme defence
    crown general executive managing founding non-executive financial medical legal political
    scientific research mission project program programme policy security intelligence
    counterterrorism aviation safety crime fraud drug customs fire rescue emergency relief aid
    climate energy oil gas mining farm dairy sheep crab fishing crane dock railway train bus taxi
    truck lorry bank telecoms technology software space film music opera art theatre theater museum
    life head young old elderly unnamed anonymous new current first second third rebel separatist
    coalition minority majority speaker's junior principal special provincial territorial forensic
    constitutional commercial corporate constituency ruling far-right far-left centrist
    vote-winning award-winning self-styled world wartime peace church parish diocesan honorary
    """)
}
