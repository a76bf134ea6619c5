/// The layers of the package, bottom to top, and what each module may import of the package.
///
/// This is the table of ARCHITECTURE.md in the form that a machine can hold.
enum Layers {
  static let allowedImports: [String: Set<String>] = [
    "CalendarDates": [],
    "Digests": [],
    "AtomicFiles": [],
    "DelimitedText": [],
    "TaggedText": [],
    "ModelFiles": ["AtomicFiles", "Digests"],
    "NumericCore": ["COpenBLAS", "CKernels"],
    "TextCore": ["CKernels", "CSnowball"],
    "Statistics": ["NumericCore"],
    "Corpora": [
      "CalendarDates", "DelimitedText", "Digests", "TaggedText", "TextCore", "NumericCore",
      "CLibXML2",
    ],
    "VectorSpace": ["TextCore", "NumericCore"],
    "Clustering": ["NumericCore", "Statistics"],
    "Encoder": ["NumericCore", "TextCore", "ModelFiles", "CKernels"],
    "Topics": [
      "VectorSpace", "Clustering", "Statistics", "CalendarDates", "TextCore", "NumericCore",
    ],
    "Annotation": ["Encoder", "TextCore", "NumericCore", "ModelFiles"],
    "Quotations": ["Annotation", "Encoder", "NumericCore", "TextCore"],
    "Sentiment": [
      "Annotation", "Encoder", "Statistics", "NumericCore", "TextCore", "ModelFiles",
      "DelimitedText",
    ],
    "AnalysisReports": ["AtomicFiles", "CalendarDates", "DelimitedText", "Digests"],
    "ModelEvaluation": ["Quotations", "Corpora", "Statistics", "TextCore", "TaggedText"],
    "Dateline": [
      "AnalysisReports", "ModelEvaluation", "Topics", "Quotations", "Sentiment", "Annotation",
      "Clustering", "VectorSpace", "Corpora", "Statistics", "TextCore", "NumericCore", "ModelFiles",
      "DelimitedText", "TaggedText", "CalendarDates", "Digests", "AtomicFiles", "Encoder",
    ],
    "DatelineCommand": ["Dateline"],
    "BenchmarkCommand": [
      "Clustering", "VectorSpace", "Corpora", "Statistics", "Encoder", "TextCore", "NumericCore",
      "Digests", "Sentiment",
    ],
  ]

  /// Modules whose code must not need Foundation, so that they load fast and stay portable.
  static let withoutFoundation: Set<String> = [
    "CalendarDates", "Digests", "AtomicFiles", "DelimitedText", "TaggedText", "NumericCore",
    "TextCore", "Statistics", "VectorSpace", "Clustering", "Encoder", "Annotation", "Topics",
    "Quotations", "ModelEvaluation", "Sentiment",
  ]

  /// Modules of the toolchain and of other packages, and who may import them.
  static let outside: [String: Set<String>?] = [
    "Glibc": nil,
    "Foundation": [
      "ModelFiles", "Corpora", "AnalysisReports", "Dateline", "DatelineCommand",
      "BenchmarkCommand",
    ],
    "Dispatch": ["NumericCore", "Dateline", "DatelineCommand"],
    "Synchronization": nil,
    "GRDB": ["AnalysisReports"],
    "ArgumentParser": ["DatelineCommand", "BenchmarkCommand"],
  ]

  /// Where unsafe code may stand: files that call C or lay out memory, each small enough to read.
  static let unsafePlaces = [
    "AtomicFiles/", "ModelFiles/TensorNumbers.swift", "NumericCore/Kernels/",
    "NumericCore/Parallel/", "TextCore/Vocabulary/",
    "TextCore/Stemming/", "Encoder/Kernels/", "Corpora/HTML/", "Corpora/Files/",
    "DatelineCommand/Terminal/",
    // A transaction that goes on from call to call is what GRDB calls unsafe.
    "AnalysisReports/Database/ReportDatabase.swift",
  ]
}
