public import ActivityKit

/// One thing that happened in an occurrence that is recorded for testing, without anything that people
/// said or are called: what they typed where it says nothing about them, and stand-ins elsewhere.
public struct RecordedInput: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable {
    case join, enter, drop, leave, line
  }

  /// Milliseconds of the event's clock.
  public let at: Int64
  /// The seat; nil when it was the house.
  public let seat: Int?
  public let kind: Kind
  /// Of a new seat.
  public let role: Role?
  /// What a line could have been.
  public let line: String?

  init(at: Int64, seat: Int, line: String) {
    (self.at, self.seat, kind, role, self.line) = (at, seat, .line, nil, line)
  }

  /// - Parameters:
  ///   - prompt: what was open when the entry was carried out.
  ///   - seated: the seat that a join or a return led to, and whether it is a new one.
  /// - Returns: nil for what is not recorded: what is done to keep the room safe, codes, and the clock.
  init?(
    _ entry: Entry, prompt: LivePrompt?, seated: (seat: Int, isNew: Bool)?,
    using random: inout some RandomNumberGenerator
  ) {
    var (seat, kind, role, line): (Int?, Kind, Role?, String?) = (nil, .line, nil, nil)
    switch entry.input {
    case .join(_, let joining, _, _, _, _):
      guard let seated else { return nil }
      (seat, kind) = (seated.seat, seated.isNew ? .join : .enter)
      role = seated.isNew ? joining : nil
    case .enter(let number, _, _, _): (seat, kind) = (number, .enter)
    case .drop(let number): (seat, kind) = (number, .drop)
    case .leave(let number): (seat, kind) = (number, .leave)
    case .moderate(.remove(let number, _), _): (seat, kind) = (number, .leave)
    case .answer(let number, let id, let value, _):
      guard let prompt, prompt.id == id else { return nil }
      (seat, line) = (number, StandIn.line(for: value, to: prompt.prompt, using: &random))
    case .pass(let number, _), .withdraw(let number, _): (seat, line) = (number, "pass")
    case .undo(let number, _): (seat, line) = (number, "/undo")
    case .done(let number): (seat, line) = (number, "/done")
    case .reveal(let number, _): (seat, line) = (number, "/reveal")
    case .stay(let number, _): (seat, line) = (number, "/stay")
    case .call(let number, let command, let text):
      (seat, line) = (number, text.isEmpty ? "/\(command)" : "/\(command) word")
    case .stop(let number, _): (seat, line) = (number, "/stop")
    case .setPace(let number, let pace): (seat, line) = (number, "/time \(pace.rawValue)")
    case .control(let control, let by):
      guard let typed = control.typed else { return nil }
      (seat, line) = (by, typed)
    case .group(let act, let by):
      guard let typed = act.typed else { return nil }
      (seat, line) = (by, typed)
    case .moderate, .ignore, .keepCode, .setLanguage, .setScreen, .clearAway, .replied, .tick:
      return nil
    }
    at = entry.at.milliseconds
    (self.seat, self.kind, self.role, self.line) = (seat, kind, role, line)
  }
}

extension Control {
  /// The command as it is typed; nil of one that names somebody.
  fileprivate var typed: String? {
    switch self {
    case .start: "/start"
    case .pause: "/pause"
    case .resume: "/resume"
    case .skip: "/skip"
    case .next: "/next"
    case .back: "/back now"
    case .extend(let time): "/extend \(max(1, time.components.seconds))s"
    case .admit(_, let places):
      places.isEmpty
        ? "/pieces none" : "/pieces " + places.map { "\($0 + 1)" }.joined(separator: " ")
    case .end: "/end now"
    case .teams(let count): "/teams \(count)"
    case .noTeams: "/teams off"
    case .goTo(let number): "/goto \(number) now"
    case .move(let number, let anchor): "/move \(number) after \(anchor)"
    case .drop(let number): "/drop \(number)"
    case .shorten(let number, let time):
      "/shorten \(number) to \(max(1, time.components.seconds))s"
    case .endIn(let time):
      time.map { "/end in \(max(1, $0.components.seconds))s" } ?? "/end off"
    case .undo: "/undo"
    case .follow(let isOn): isOn ? "/run follow" : "/run follow off"
    // It may have a text of its own, or a title.
    case .add(.module(let name, nil), let anchor):
      "/add \(name)" + (anchor.map { " after \($0)" } ?? "")
    case .moveToTeam, .add, .points, .helped: nil
    case .ask(let poll): poll.standIn
    }
  }
}

extension UnplannedPoll {
  /// The command with other words.
  fileprivate var standIn: String {
    switch kind {
    case .choice:
      (["/poll Question?"] + choices.indices.map { "choice \($0 + 1)" }).joined(separator: " | ")
    case .words: "/ask Question?"
    case .ideas: "/ideas Question?"
    }
  }
}
