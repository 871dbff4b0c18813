/// Tells of texts that people gave which are the same, however they are spelt: `an Apple` and `apple`.
///
/// It says what an ``AnswerJudge`` of each different text would, and takes each text apart once.
package struct SameTexts {
  /// Of which texts a reading is, by its key.
  private var places: [String: [Int]] = [:]
  /// By text, in bytes: what is longer is another.
  private var longest: [Int] = []

  package init() {}

  /// The place of a text among those that differ, in the order in which they came; it is added where no other is the
  /// same.
  package mutating func place(of text: String) -> Int {
    let ways: [Substring?] = [text[...], AnswerJudge.reasoned(text)]
    let given = ways.compactMap(\.self).flatMap {
      AnswerReading.all(of: String($0), isTyped: true)
    }
    let same = given.flatMap { places[$0.key] ?? [] }
    if let place = same.filter({ text.utf8.count <= longest[$0] }).min() { return place }
    for own in AnswerReading.all(of: text, isTyped: false) {
      places[own.key, default: []].append(longest.count)
    }
    longest.append(AnswerJudge.longest(around: [text]))
    return longest.count - 1
  }
}
