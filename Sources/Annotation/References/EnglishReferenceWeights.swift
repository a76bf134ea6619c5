extension ReferenceWeights {
  static let english = ReferenceWeights(
    rows: [[Double]](
      repeating: [Double](repeating: 0, count: ReferenceFeature.allCases.count),
      count: ReferenceClass.allCases.count))
}
