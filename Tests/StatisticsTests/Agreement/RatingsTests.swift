import Statistics
import TestSupport
import Testing

@Suite("Ratings")
struct RatingsTests {
  @Test("are the same from a long and a wide table")
  func forms() throws {
    let wide = try Ratings(
      labels: [["pro", "con"], [nil, "pro"], ["con", nil]], units: ["u1", "u2", "u3"],
      coders: ["Ida", "Bo"])
    let long = try Ratings(records: [
      .init(unit: "u1", coder: "Ida", label: "pro"), .init(unit: "u1", coder: "Bo", label: "con"),
      .init(unit: "u2", coder: "Bo", label: "pro"), .init(unit: "u3", coder: "Ida", label: "con"),
    ])
    #expect(long == wide)
    #expect(wide.categories == ["con", "pro"] && wide.numbers == nil)
    #expect(wide[0, 0] == 1 && wide[1, 0] == nil && wide[2, 0] == 0)
    #expect(wide.selecting(coders: [1]).codes == [0, 1, -1])
  }

  @Test("keep the order of categories that is given, and those that no one used")
  func order() throws {
    let order = ["low", "middle", "high", "extreme"]
    let ratings = try Ratings(labels: [["high", "low"]], order: order)
    #expect(ratings.categories == order && ratings.codes == [2, 0])
    #expect(ratings.units == ["1"] && ratings.coders == ["1", "2"])
  }

  @Test("of numbers ascend; NaN and nil are missing")
  func numbers() {
    let ratings = Ratings(numbers: [[10, 2.5], [nil, 2.5], [-1, .nan]])
    #expect(ratings.categories == ["-1", "2.5", "10"] && ratings.numbers == [-1, 2.5, 10])
    #expect(ratings.codes == [2, 1, -1, 1, 0, -1])
  }

  @Test("read labels as numbers where all are")
  func reading() throws {
    let labels = try Ratings(labels: [["10", "9"], ["1.0", "1"], [nil, "9"]])
    #expect(labels.categories == ["1", "1.0", "10", "9"])
    let numbers = try #require(labels.readingNumbers())
    #expect(numbers.numbers == [1, 9, 10] && numbers.codes == [2, 1, 0, 0, -1, 1])
    #expect(try Ratings(labels: [["10", "n/a"]]).readingNumbers() == nil)
  }

  @Test("name what is wrong")
  func errors() {
    #expect(throws: RatingsError.unknownCategory(label: "maybe", unit: "2", coder: "1")) {
      try Ratings(labels: [["yes"], ["maybe"]], order: ["no", "yes"])
    }
    #expect(throws: RatingsError.repeatedCategory("no")) {
      try Ratings(labels: [["no"]], order: ["no", "no"])
    }
    let repeated = RatingsError.repeatedRating(unit: "u7", coder: "Ida")
    #expect(throws: repeated) {
      try Ratings(records: [
        .init(unit: "u7", coder: "Ida", label: "a"), .init(unit: "u7", coder: "Ida", label: "a"),
      ])
    }
    #expect(repeated.code == "DL-S03" && repeated.description.contains("u7"))
  }
}
