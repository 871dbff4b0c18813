import Messages

extension SeatTaken {
  /// Where somebody is, and as who.
  var place: SeatTaken { SeatTaken(event: event, title: title, name: name, role: role) }

  /// What else there is to say, a thing at a time.
  var pieces: [SeatTaken] {
    let changes: [((inout SeatTaken) -> Void)?] = [
      others.map { others in { $0.others = others } },
      about.map { about in { $0.about = about } },
      text.map { text in { $0.text = text } },
      code.map { code in { $0.code = code } },
    ]
    return changes.compactMap(\.self).map { change in
      var piece = place
      piece.isKnown = true
      change(&piece)
      return piece
    }
  }

  func joined(by piece: SeatTaken) -> SeatTaken {
    var seat = self
    seat.others = others ?? piece.others
    seat.about = about ?? piece.about
    seat.text = text ?? piece.text
    seat.code = code ?? piece.code
    return seat
  }
}
