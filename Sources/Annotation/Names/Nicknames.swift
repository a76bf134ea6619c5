/// English short forms of first names.
///
/// A list of common knowledge written for this project, of a line per name: the full form, then
/// its short forms. It was copied from no data base and falls under the licence of the project.
enum Nicknames {
  /// Whether two folded first names may be the same person's.
  static func agree(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard let names = fullForms[first], let others = fullForms[second] else { return false }
    return !names.isDisjoint(with: others)
  }

  /// The full forms of a folded first name, in order; none when it is not in the list.
  static func fullForms(of name: String) -> [String] { (fullForms[name] ?? []).sorted() }

  /// The full forms of every name in the list, itself included when it is one.
  private static let fullForms: [String: Set<String>] = {
    var forms: [String: Set<String>] = [:]
    for line in list.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      guard let full = names.first else { continue }
      for name in names { forms[name, default: []].insert(full) }
    }
    return forms
  }()

  private static let list = """
    abigail abby
    abraham abe
    albert al bert
    alexander alex al sandy sasha
    alexandra alex sandra sasha
    alfred alf al fred
    andrew andy drew
    anthony tony
    antonio tony
    arthur art
    barbara barb
    benjamin ben benny
    bernard bernie
    bernadette bernie
    catherine cathy kate cat
    charles charlie chuck chas
    christina chris christine tina
    christopher chris kit
    cynthia cindy
    daniel dan danny
    david dave davey
    deborah deb debbie
    donald don donnie
    dorothy dot dottie
    douglas doug
    edmund ed eddie ned
    edward ed eddie ted ned
    eleanor ellie nell
    elizabeth beth betsy betty eliza liz lizzie bess libby
    emily em emmy
    eugene gene
    ferdinand ferdy
    frances fran frankie
    francis frank
    franklin frank
    frederick fred freddie rick
    gabriel gabe
    geoffrey geoff
    gerald gerry jerry
    gilbert gil bert
    gregory greg
    harold hal harry
    helen nell
    henry hank harry
    isabella bella izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    janet jan
    jeffrey jeff
    jennifer jen jenny
    jessica jess jessie
    john jack johnny jon
    jonathan jon jonny
    joseph joe joey
    joshua josh
    josephine jo josie
    judith judy
    katherine kate kathy katie kay kit
    kathleen kathy kate
    kenneth ken kenny
    kimberly kim
    lawrence larry
    leonard len lenny leo
    lillian lily
    louis lou
    louise lou
    margaret maggie meg peggy marge rita
    martha marty
    martin marty
    matthew matt
    maximilian max
    melissa mel
    michael mike mick mickey
    mitchell mitch
    nathan nate
    nathaniel nate nat
    nicholas nick nicky
    oliver ollie
    pamela pam
    patricia pat patty trish
    patrick pat paddy
    peter pete
    philip phil
    rachel rae
    randall randy
    raymond ray
    rebecca becky becca
    reginald reg reggie
    richard rich rick ricky dick
    robert rob robbie bob bobby bert
    roderick rod
    ronald ron ronnie
    rosemary rose
    rudolph rudy
    russell russ
    samuel sam sammy
    samantha sam
    sandra sandy
    sidney sid
    stanley stan
    stephen steve
    steven steve
    stuart stu
    susan sue susie
    terence terry
    teresa terry tess
    theodore ted teddy theo
    theresa terry tess
    thomas tom tommy
    timothy tim
    valerie val
    victor vic
    victoria vicky tori
    vincent vince
    virginia ginny
    walter walt wally
    wilfred wilf
    william bill billy will liam
    zachary zach zack
    """
}
