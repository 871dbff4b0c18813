import ActivityKit
import Foundation
import Testing

@Suite struct UsedItemsTests {
  private let items = ["a", "b", "c", "d"]

  @Test func whatWasHadComesLastTheLatestAtTheEnd() {
    var used = UsedItems()
    #expect(used.freshFirst(items) == [0, 1, 2, 3])
    for item in ["c", "a"] { used.note(item) }
    #expect(used.freshFirst(items) == [1, 3, 2, 0])
    used.note("c")
    #expect(used.freshFirst(items) == [1, 3, 0, 2])
  }

  /// Two a time out of five, and then all over again.
  @Test func nothingRepeatsUntilAllWereHad() {
    var used = UsedItems()
    var had: [String] = []
    let items = items + ["e"]
    for _ in 0..<5 {
      for index in used.freshFirst(items).prefix(2) {
        used.note(items[index])
        had.append(items[index])
      }
    }
    #expect(Set(had.prefix(5)).count == 5 && Set(had.suffix(5)).count == 5)
  }

  @Test func itFitsWhatCanBeStored() throws {
    var used = UsedItems()
    for number in 0..<2 * UsedItems.most { used.note("item \(number)") }
    let json = try JSONEncoder().encode(used)
    #expect(json.count <= ActivityStore.mostShared)
    #expect(try JSONDecoder().decode(UsedItems.self, from: json) == used)
  }
}
