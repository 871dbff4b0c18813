import Messages

extension EventState {
  /// Whether what these people are told is for whoever has the seat, should they be here.
  public func reaches(_ recipients: Recipients, _ seat: Int) -> Bool {
    switch recipients {
    case .everyone: true
    case .everyoneBut(let other): other != seat
    case .seats(let seats): seats.contains(seat)
    case .facilitators: may(seat, .calls)
    case .facilitatorsBut(let other): other != seat && may(seat, .calls)
    case .holders(let right): may(seat, right)
    case .authors(let author):
      (author == nil || author == seat) && unsignedAuthors.contains(seat)
    case .others(let seats, let rest): !seats.contains(seat) && reaches(rest, seat)
    }
  }
}
