import ActivityKit
import EventRuntime
import House
import Messages
import TextProtocol

/// What somebody was told is theirs is on disk already.
extension Referee {
  mutating func checkConfirmation(_ message: Message, to connection: Int, _ place: Place?) {
    guard let person = owners[connection] else { return }
    if case .error(let refusal, _) = message, refusal.code == .codeUnknown {
      return checkCode(of: person)
    }
    guard let place, let mirror = mirrors[place.occurrence] else {
      if case .seated(let seat) = message { checkSeatOfPast(seat) }
      return
    }
    if case .saved(let prompt, let text, _, _, _) = message {
      counts[.answers, default: 0] += 1
      let values = mirror.answers[Mirror.SeatPrompt(seat: place.seat, prompt: prompt)] ?? []
      let isKept = values.contains { value in
        switch value {
        case .text(let kept): kept == text.words()
        case .lines(let kept): kept.last == text.words()
        case .choice, .number, .ready: true
        }
      }
      if !isKept { fail(.saved, "\(cast[person].name) was told that '\(text.words())' is saved") }
    }
    if case .passed = message, mirror.passes[place.seat, default: 0] == 0 {
      fail(.pass, "\(cast[person].name), who did not pass, was told of a pass")
    }
    if case .seated(let seat) = message { checkSeat(seat, of: person, place, mirror) }
    if case .award(let given, _) = message {
      let told = awards[place, default: 0] + given.points
      awards[place] = told
      if given.points <= 0 || told > mirror.given[place.seat, default: 0] {
        fail(.points, "\(cast[person].name) was told of \(told) points, and has been given fewer")
      }
    }
    if case .scores(let page, _, _, _, _) = message {
      for row in page.rows {
        guard let seats = mirror.holders[row.name] else { continue }
        if !seats.contains(where: { mirror.sums[$0]?.contains(row.points) == true }) {
          fail(.points, "\(row.name) is shown with \(row.points) points, and never had so many")
        }
      }
    }
  }

  /// Nobody reads of somebody else that they pass, or have passed. How many have "answered or passed" may stand beside
  /// the name of whoever that waits for.
  mutating func checkPasses(_ delivery: Deliveries.Delivery, _ lines: [String]) {
    for line in lines
    where line.replacing("answered or passed", with: "").contains(" passe") {
      let readers = delivery.connections.compactMap { owners[$0] }
      let told = cast.indices.first { person in
        names(of: person).contains(where: line.contains) && readers.contains { $0 != person }
      }
      if told != nil { fail(.pass, "others were told '\(line)'") }
    }
  }

  private mutating func checkSeat(
    _ seat: SeatTaken, of person: Int, _ place: Place, _ mirror: Mirror
  ) {
    if let code = seat.code, !mirror.codes.contains(RejoinCode.hash(code)) {
      fail(.seat, "\(seat.name) was given a code that is not on disk")
    }
    if mirror.holders[seat.name]?.contains(place.seat) != true {
      fail(.seat, "\(seat.name) was told of seat \(place.seat), which is somebody else's")
    }
    if seat.code == nil, lastLine[person]?.hasPrefix("/rejoin ") == true, let own = seats[person],
      own.occurrence == place.occurrence, own != place
    {
      fail(.seat, "\(seat.name) came back to another seat than theirs")
    }
    seats[person] = place
    counts[.seats, default: 0] += 1
  }

  /// Somebody came in with the very commit that ended the occurrence.
  private mutating func checkSeatOfPast(_ seat: SeatTaken) {
    let isKept = mirrors.values.contains { mirror in
      mirror.opening.event == seat.event && mirror.holders[seat.name] != nil
    }
    if !isKept { fail(.seat, "\(seat.name) was told of a seat that is not on disk") }
  }

  /// A code opens its seat as long as the occurrence lasts, but for one that made room before its holder
  /// took part in anything.
  private mutating func checkCode(of person: Int) {
    guard lastLine[person]?.hasPrefix("/rejoin ") == true, let own = seats[person],
      let mirror = mirrors[own.occurrence], mirror.state.phase != .ended,
      current[own.occurrence] != nil
    else { return }
    if mirror.cleared.contains(own.seat), mirror.given[own.seat] == nil,
      !mirror.answers.keys.contains(where: { $0.seat == own.seat })
    {
      return
    }
    fail(.seat, "\(cast[person].name) has lost the seat: the code is not known any more")
  }
}
