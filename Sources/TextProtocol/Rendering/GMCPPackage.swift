public import Messages
import Words

/// What a client of GMCP is told beside the text: the object that a message is in json mode, under the name of its
/// package (GMCP, https://www.gammon.com.au/gmcp). All messages of a package have to do with one thing to show.
public enum GMCPPackage: UInt8, Sendable, CaseIterable {
  case prompt, time, scores, room, chat

  public var name: String {
    switch self {
    case .prompt: "Parlor.Prompt"
    case .time: "Parlor.Time"
    case .scores: "Parlor.Scores"
    case .room: "Parlor.Room"
    case .chat: "Parlor.Chat"
    }
  }

  /// Appends a message as a client of GMCP reads it.
  func write(_ message: Message, in voice: Voice, into bytes: inout [UInt8]) {
    var body = Array(name.utf8)
    body.append(UInt8(ascii: " "))
    message.writeObject(in: voice, into: &body, isForScripts: true)
    bytes += TelnetCommand.frame(TelnetOption.gmcp, body)
  }
}

/// Some of the packages.
public struct GMCPPackages: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public init(_ package: GMCPPackage) { rawValue = 1 << package.rawValue }

  public static let all = GMCPPackages(GMCPPackage.allCases.map { GMCPPackages($0) })
}

extension Message {
  /// The package that it is told in, if any.
  public var packages: GMCPPackages { kind.package.map { GMCPPackages($0) } ?? [] }
}

extension Message.Kind {
  /// nil where there is nothing to show but the text.
  public var package: GMCPPackage? {
    switch self {
    case .prompt, .closed: .prompt
    case .phase, .reminder, .time, .paused, .resumed, .extended: .time
    case .scores: .scores
    case .signin, .seated, .joined, .left, .returned, .crowd, .who, .activity, .breakout,
      .regrouped, .floor, .teams:
      .room
    case .chat, .said, .tell, .announcement: .chat
    case .welcome, .events, .agreement, .roster, .hands, .balance, .say, .saved, .passed, .result,
      .tally, .list, .board, .recap, .award, .agenda, .run, .help, .mode, .pong, .notice, .error,
      .bye:
      nil
    }
  }
}
