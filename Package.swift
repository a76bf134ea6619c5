// swift-tools-version: 6.3
import PackageDescription

// Dateline, bottom to top. An import may only point down; siblings do not know each other.
// Tests/ArchitectureTests reads every `import` and holds these arrows.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

func layer(_ name: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(
  _ name: String, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: imports + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "dateline",
  products: [
    .library(name: "Dateline", targets: ["Dateline"]),
    .library(name: "NumericCore", targets: ["NumericCore"]),
    .library(name: "TextCore", targets: ["TextCore"]),
    .executable(name: "dateline", targets: ["DatelineCommand"]),
    .executable(name: "dateline-bench", targets: ["BenchmarkCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // 0: C libraries, kernels in C, days, digests, file formats
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CKernels"),
    layer("CalendarDates"),
    layer("Digests"),
    layer("AtomicFiles"),
    layer("DelimitedText"),
    layer("TaggedText"),
    // 1: models, numbers and text
    layer("ModelFiles", imports: ["AtomicFiles", "Digests"]),
    layer("NumericCore", imports: ["COpenBLAS", "CKernels"]),
    layer("TextCore", imports: ["CKernels", "CSnowball"]),
    // 2: collections, statistics, spaces, clusters, the text encoder
    layer("Statistics", imports: ["NumericCore"]),
    layer(
      "Corpora",
      imports: [
        "CalendarDates", "DelimitedText", "Digests", "TaggedText", "TextCore", "NumericCore",
        "CLibXML2",
      ]),
    layer("VectorSpace", imports: ["TextCore", "NumericCore"]),
    layer("Clustering", imports: ["NumericCore", "Statistics"]),
    layer("Encoder", imports: ["NumericCore", "TextCore", "ModelFiles", "CKernels"]),
    // 3: names, people, parts of speech
    layer("Annotation", imports: ["Encoder", "TextCore", "NumericCore", "ModelFiles"]),
    // 4: what the collection is about
    layer(
      "Topics",
      imports: [
        "VectorSpace", "Clustering", "Statistics", "CalendarDates", "TextCore", "NumericCore",
      ]),
    // 4: who said what
    layer("Quotations", imports: ["Annotation", "Encoder", "NumericCore", "TextCore"]),
    // 4: in what tone
    layer(
      "Sentiment",
      imports: [
        "Annotation", "Encoder", "Statistics", "NumericCore", "TextCore", "ModelFiles",
        "DelimitedText",
      ]),
    // 5: results to rows to files; predictions beside annotations
    layer(
      "AnalysisReports",
      imports: ["AtomicFiles", "CalendarDates", "DelimitedText", "Digests", sqlite]),
    layer(
      "ModelEvaluation", imports: ["Quotations", "Corpora", "Statistics", "TextCore", "TaggedText"]),
    // 6: the whole run
    layer(
      "Dateline",
      imports: [
        "AnalysisReports", "ModelEvaluation", "Topics", "Quotations", "Sentiment", "Annotation",
        "Clustering", "VectorSpace", "Corpora", "Statistics", "TextCore", "NumericCore",
        "ModelFiles",
        "DelimitedText", "TaggedText", "CalendarDates", "Digests", "AtomicFiles", "Encoder",
      ]),
    // 7: the command
    .executableTarget(
      name: "DatelineCommand", dependencies: ["Dateline", argumentParser],
      swiftSettings: settings),
    // Tools: side-by-side timings
    .executableTarget(
      name: "BenchmarkCommand",
      dependencies: [
        "Clustering", "VectorSpace", "Corpora", "Statistics", "Encoder", "TextCore", "NumericCore",
        "Digests", "Sentiment", argumentParser,
      ],
      swiftSettings: settings),

    // Tests: one target per module, the wall between modules, and the whole command.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "RandomModels", dependencies: ["Annotation", "Encoder", "ModelFiles", "TestSupport"],
      path: "Tests/RandomModels", swiftSettings: settings),
    tests("Architecture"),
    tests("SampleCollection", imports: ["Corpora"]),
    tests("CalendarDates", imports: ["CalendarDates"]),
    tests("DelimitedText", imports: ["DelimitedText"]),
    tests("TaggedText", imports: ["TaggedText"]),
    tests("Digests", imports: ["Digests"]),
    tests("AtomicFiles", imports: ["AtomicFiles"]),
    tests("ModelFiles", imports: ["ModelFiles"]),
    tests("NumericCore", imports: ["NumericCore", "CKernels"]),
    tests("TextCore", imports: ["TextCore", "CKernels"], exclude: ["Fixtures"]),
    tests("Statistics", imports: ["Statistics", "NumericCore"], exclude: ["Reference"]),
    tests(
      "Corpora",
      imports: [
        "Corpora", "CalendarDates", "Digests", "TextCore", "NumericCore", "DelimitedText",
        "TaggedText",
      ]),
    tests("VectorSpace", imports: ["VectorSpace", "TextCore", "NumericCore"]),
    tests("Clustering", imports: ["Clustering", "NumericCore", "Statistics"]),
    tests(
      "Encoder", imports: ["Encoder", "NumericCore", "TextCore", "ModelFiles"],
      exclude: ["Reference"]),
    tests(
      "Topics",
      imports: [
        "Topics", "VectorSpace", "Clustering", "Statistics", "CalendarDates", "TextCore",
        "NumericCore",
      ]),
    tests(
      "Annotation",
      imports: [
        "Annotation", "Encoder", "ModelFiles", "NumericCore", "TextCore", "RandomModels",
      ],
      exclude: ["Reference"]),
    tests(
      "Quotations",
      imports: [
        "Quotations", "Annotation", "Encoder", "ModelFiles", "NumericCore", "TextCore",
        "RandomModels",
      ]),
    tests("Sentiment", imports: ["Sentiment", "TextCore", "ModelFiles"], exclude: ["Reference"]),
    tests(
      "ModelEvaluation",
      imports: [
        "ModelEvaluation", "Quotations", "Corpora", "Statistics", "TaggedText", "TextCore",
      ],
      exclude: ["Reference"]),
    tests(
      "AnalysisReports",
      imports: [
        "AnalysisReports", "AtomicFiles", "CalendarDates", "DelimitedText", "Digests", sqlite,
      ],
      exclude: ["Golden"]),
    tests(
      "Dateline",
      imports: [
        "Dateline", "AnalysisReports", "Topics", "VectorSpace", "Corpora", "TextCore",
        "NumericCore", "Clustering", "CalendarDates", "Digests", "ModelEvaluation", "TaggedText",
        "Quotations", "RandomModels", "DelimitedText", "Sentiment", sqlite,
      ]),
    tests(
      "EndToEnd",
      imports: ["DatelineCommand", "AnalysisReports", "DelimitedText", "RandomModels"],
      exclude: ["Golden"]),
  ],
  cLanguageStandard: .gnu11
)
