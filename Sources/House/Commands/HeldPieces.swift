import EventRuntime
import Messages
import TextProtocol

/// `/pieces`: what people have written is read by whoever leads before the room sees it.
extension House {
  static let piecesRow = CommandRow<Handler>(
    "pieces", "[WHICH]", .holders(of: .lead), .facilitator, .commandsPieces
  ) { house, attendee, arguments throws(Refusal) in
    let typed = arguments.words(upTo: [])
    try house.demand(attendee)
    let state = attendee.live.state
    guard let typed, let held = state.heldPrompt else {
      return house.answer(attendee, state.held(at: attendee.live.now))
    }
    let places = try House.pieces(typed, of: held.count)
    house.control(.admit(prompt: held.id, places: places), attendee)
  }

  /// The places of the pieces that are to be shown: `all`, `none`, `1, 3` or `not 2`.
  static func pieces(_ typed: String, of count: Int) throws(Refusal) -> [Int] {
    var words = typed.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    switch words.first {
    case "all" where words.count == 1: return Array(0..<count)
    case "none" where words.count == 1: return []
    default: break
    }
    let isReversed = words.first == "not"
    if isReversed { words.removeFirst() }
    let named = Set(words.compactMap { Int($0) })
    guard !words.isEmpty, named.count == Set(words).count,
      named.allSatisfy({ (1...count).contains($0) })
    else {
      throw .badArgumentNoPiece(
        count: count, several: "/pieces 1 3", except: "/pieces not 2", everything: "/pieces all",
        nothing: "/pieces none")
    }
    return (0..<count).filter { named.contains($0 + 1) != isReversed }
  }
}
