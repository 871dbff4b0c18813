import Messages
import Testing

@testable import House

/// Which pieces the room is to see, as somebody types it.
@Suite struct HeldPiecesTests {
  @Test(arguments: [
    ("all", [0, 1, 2, 3]), ("ALL", [0, 1, 2, 3]), ("none", []), ("1 3", [0, 2]), ("3,1", [0, 2]),
    ("2, 4", [1, 3]), ("not 2", [0, 2, 3]), ("not 1, 4", [1, 2]), ("1 1", [0]),
  ])
  func places(_ typed: String, _ places: [Int]) throws {
    #expect(try House.pieces(typed, of: 4) == places)
  }

  @Test(arguments: ["5", "0", "-1", "not", "not 7", ",", "a", "1 b", "all but 2", "none 1"])
  func refused(_ typed: String) {
    #expect(throws: Refusal.self) { try House.pieces(typed, of: 4) }
  }
}
