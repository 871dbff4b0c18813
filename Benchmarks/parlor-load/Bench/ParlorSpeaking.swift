/// A server that is spoken to as a house is, by lines or by a socket.
protocol ParlorSpeaking: Host {}

extension ParlorSpeaking {
  var readiness: [UInt8]? {
    switch dialect {
    case .lines: nil
    case .frames: Array(" 101 ".utf8)
    }
  }

  func greeting(of number: Int) -> String {
    switch dialect {
    case .lines: ""
    case .frames: WebRequest.socket
    }
  }

  /// The pong comes when the seat is on disk: lines of one session stay in order.
  func entrance(of number: Int, to room: Int) -> String {
    "/join room-\(room) as p\(number)\n/ping seated\n"
  }

  func welcome(of number: Int) -> [UInt8] {
    switch dialect {
    case .lines: Array("pong seated".utf8)
    case .frames: Array(#""token":"seated""#.utf8)
    }
  }

  func saying(_ text: String, in room: Int) -> String { text + "\n" }
  func ping(_ token: String) -> String { "/ping \(token)\n" }

  /// In json mode people read what they have said.
  var echoes: Bool {
    switch dialect {
    case .lines: false
    case .frames: true
    }
  }
}
