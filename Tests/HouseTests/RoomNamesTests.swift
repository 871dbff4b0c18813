import Names
import Testing
import TextProtocol

@testable import House

/// Finding whose name somebody typed.
@Suite struct RoomNamesTests {
  private func names(_ all: [String]) -> RoomNames {
    var names = RoomNames()
    for (index, name) in all.enumerated() { names.add(FoldedName(name), of: index + 1) }
    return names
  }

  @Test(arguments: [
    ("ANA", 1), ("ａｎａ", 1), ("cleo marsh", 3), ("nobody else", nil),
    (String(repeating: "ﷺ", count: 1_300), nil),
  ])
  func aNameIsFoundHoweverItIsTyped(typed: String, seat: Int?) {
    #expect(names(["Ana", "Ben", "Cleo Marsh"]).owner(of: typed) == seat)
  }

  @Test(arguments: [
    ("bem", 2), ("cleo", 3), ("benn", 2), ("cloe marsh", 3), ("zz", nil), ("x", nil), ("dan", 1),
    (String(repeating: "a", count: 4_000), nil),
  ])
  func whoWasMeantIsSuggested(typed: String, seat: Int?) {
    #expect(
      names(["Ana", "Ben", "Cleo Marsh", "Xavier"]).suggestion(for: typed) { _ in true } == seat)
  }

  @Test func ofSeveralWithThatFirstNameNoneIsMeant() {
    let names = names(["Cleo Marsh", "Cleo Hill", "Cleo Wood"])
    #expect(names.suggestion(for: "cleo") { _ in true } == nil)
    #expect(names.suggestion(for: "cleo") { $0 == 2 } == 2)
    #expect(names.suggestion(for: "cleo hil") { $0 != 2 } == nil)
  }

  /// Two of one likeness are from before this was asked.
  @Test func aLikenessIsTakenAsLongAsSomebodyHasIt() {
    var names = names(["Torn", "Tom", "Ben"])
    #expect(Likeness(of: "Torn") == Likeness(of: "Tom"))
    names.remove([2])
    #expect(names.isTaken(FoldedName("To-rn")) && names.owner(of: "torn") == 1)
    names.remove([1])
    #expect(!names.isTaken(FoldedName("tom")) && names.isTaken(FoldedName("ben")))
  }

  @Test func aNameIsTakenFromWhenItIsAskedFor() {
    var names = RoomNames()
    names.reserve(FoldedName("Ana"), for: 7)
    #expect(names.isTaken(FoldedName("ANA")) && names.owner(of: "ana") == -7)
    names.release(FoldedName("Ana"))
    #expect(!names.isTaken(FoldedName("Ana")))
    names.add(FoldedName("Ana"), of: 1)
    #expect(names.isTaken(FoldedName("4na")) == (Likeness(of: "4na") == Likeness(of: "ana")))
  }
}
