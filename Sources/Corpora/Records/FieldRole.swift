/// What a field of a record stands for in an `Article`.
enum FieldRole: Int, CaseIterable, Sendable {
  case id, title, text, date, outlet, authors, url, language, section

  /// The names that exporters, scrapers and archives use, the most telling first.
  ///
  /// Names are compared without case, spaces, hyphens, underscores and points, so `bodyText`,
  /// `body_text` and `Body Text` are one.
  var aliases: [String] {
    switch self {
    case .id:
      ["id", "articleid", "docid", "documentid", "uid", "guid", "uuid"]
    case .title:
      ["title", "headline", "heading", "articletitle", "hed", "hl1"]
    case .text:
      [
        "text", "maintext", "articlebody", "bodytext", "body", "fulltext", "article",
        "articletext", "content", "contents", "story", "cleanedtext", "plaintext",
        "documenttext", "document", "transcript",
      ]
    case .date:
      [
        "date", "datepublish", "publishdate", "datepublished", "publisheddate", "published",
        "publishedat", "publishedon", "pubdate", "publicationdate", "articledate", "datetime",
        "datetimestamp", "firstcreated", "versioncreated", "timestamp", "created", "createdat",
        "day",
      ]
    case .outlet:
      [
        "source", "outlet", "publication", "publisher", "sourcename", "medianame", "sitename",
        "newspaper", "sourcedomain", "hostname", "domain", "site", "origin",
      ]
    case .authors:
      ["authors", "author", "byline", "creator", "writer", "writers"]
    case .url:
      ["url", "link", "sourceurl", "articleurl", "canonicalurl", "permalink", "webpage", "weburl"]
    case .language:
      ["language", "lang", "languagecode"]
    case .section:
      ["section", "category", "categories", "sectionname", "desk", "newsdesk", "department"]
    }
  }

  /// The role of every known name and its rank among the names of that role.
  static let byName: [String: (role: FieldRole, rank: Int)] = {
    var names: [String: (role: FieldRole, rank: Int)] = [:]
    for role in FieldRole.allCases {
      for (rank, alias) in role.aliases.enumerated() { names[alias] = (role, rank) }
    }
    return names
  }()
}

/// Says which role a field's name has, under the options of a reading.
struct FieldNaming: Sendable {
  /// The names that the user gave, which rule out every other name of the role.
  private let chosen: [FieldRole: String]

  init(options: ReadingOptions) {
    let pairs: [(FieldRole, String?)] = [
      (.text, options.textColumn), (.title, options.titleColumn), (.date, options.dateColumn),
      (.id, options.idColumn),
    ]
    chosen = Dictionary(
      uniqueKeysWithValues: pairs.compactMap { role, name in name.map { (role, $0) } })
  }

  /// The role of a name and its rank (lower is better), or nil where the field is only carried.
  func role(of name: String) -> (role: FieldRole, rank: Int)? {
    if !chosen.isEmpty {
      for role in FieldRole.allCases where chosen[role] == name { return (role, -1) }
    }
    guard let known = FieldRole.byName[FieldNaming.simplified(name)], chosen[known.role] == nil
    else { return nil }
    return known
  }

  /// The name that the user gave for a role.
  func chosenName(for role: FieldRole) -> String? { chosen[role] }

  /// A name in lower case without the marks between its words.
  static func simplified(_ name: String) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x20, 0x2D, 0x2E, 0x5F: continue
      case 0x41...0x5A: letters.append(byte | 0x20)
      default: letters.append(byte)
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
