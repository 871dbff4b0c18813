import ActivityKit
import Foundation
import TextProtocol

/// What a line that is no command means, given what is going on.
public enum Utterance: Sendable, Equatable {
  /// It changes the state: an answer, a pass, the end of a turn.
  case input(Input)
  /// It is speech, to these people.
  case speech(Recipients)
  /// It stays with whoever typed it: nobody receives it.
  case kept
  case refused(ErrorCode, String)
}

extension EventState {
  /// Reads a line of somebody seated. A line answers the prompt that is open to the person and is
  /// speech otherwise; the state does not change until the input is applied.
  /// - Parameter now: the event's time.
  public func read(_ line: String, from number: Int, at now: Duration) -> Utterance {
    guard let seat = seat(number) else { return .refused(.notSeated, "You are not in an event.") }
    // Most lines of a chat are too long to be a word that means something.
    let word =
      line.utf8.count > 16 ? "" : line.trimmingCharacters(in: .whitespaces).lowercased()
    if let open = openPrompt(for: seat) {
      if word == "pass" { return .input(.pass(seat: number, prompt: open.id)) }
      return read(line, to: open, from: seat)
    }
    if let holder = stage?.floorHolder, holder == seat.id {
      if word == "pass" { return .input(.pass(seat: number, prompt: nil)) }
      if word == "done" { return .input(.done(seat: number)) }
    }
    if word == "pass" {
      return .refused(.noPrompt, "There is nothing to pass on right now.")
    }
    if seat.role.takesPart, let justClosed, justClosed.claims(line, of: seat.id, at: now) {
      return .refused(
        .tooLate,
        "That question has just closed, so your line was neither saved nor said. "
          + "If you meant to speak, use /say.")
    }
    if let own = ownTime(of: seat, at: now) { return own }
    return speech(from: number)
  }

  /// Whom speech of this person reaches now, or why they cannot speak.
  public func speech(from number: Int) -> Utterance {
    guard let seat = seat(number), phase != .ended else {
      return .refused(.notSeated, "You are not in an event.")
    }
    guard let stage, phase == .running else { return .speech(.everyone) }
    if let holder = stage.floorHolder, holder != seat.id, seat.role.takesPart, !isPaused {
      return .refused(.floorTaken, "\(name(holder)) is speaking. Your line was not sent.")
    }
    let groups = stage.breakouts
    if groups.isEmpty { return .speech(.everyone) }
    if let group = groups.first(where: { $0.contains(seat.id) }) {
      return .speech(.seats(group.map(\.seat)))
    }
    let away = Set(groups.joined().map(\.seat))
    return .speech(
      .seats(
        seats.filter { $0.standing == .here && !away.contains($0.number) }.map(\.number)))
  }

  /// Whether what the person says now stays in a breakout.
  public func isInBreakout(_ number: Int) -> Bool {
    stage?.breakouts.contains { $0.contains(Person.ID(number)) } ?? false
  }

  private func openPrompt(for seat: Seat) -> LivePrompt? {
    guard phase == .running, seat.role.takesPart, let open = openPrompt,
      open.isOpen(to: seat.id)
    else { return nil }
    return open
  }

  private func read(_ line: String, to open: LivePrompt, from seat: Seat) -> Utterance {
    if open.hasAnswered(seat.id), !open.prompt.mayChange {
      return .refused(
        .noChange, "You have answered already; this one cannot be changed. To speak, use /say.")
    }
    let stage = stage
    let reader = AnswerReader(question: open.prompt.question) { index, choices in
      stage?.isOwn(index, of: seat.id, in: choices) ?? false
    }
    switch reader.read(line) {
    case .answer(let value):
      return .input(.answer(seat: seat.number, prompt: open.id, value))
    case .speech:
      return open.prompt.privacy == .nobody && !hasTheWord(seat.number)
        ? .kept : speech(from: seat.number)
    case .refused(let reason):
      return .refused(reason.code, reason.text)
    }
  }
}

extension AnswerReader.ErrorReason {
  var code: ErrorCode {
    switch self {
    case .notAChoice, .notANumber, .outOfRange: .answerInvalid
    case .tooLong: .answerTooLong
    case .ownChoice: .ownChoice
    }
  }
}
