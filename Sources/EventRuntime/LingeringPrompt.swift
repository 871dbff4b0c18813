import ActivityKit
import Messages

/// A prompt that has closed, and is open still to those who take more time where the room goes on without them.
/// The activity knows nothing of it: what they give is saved, and the room does not see it.
struct LingeringPrompt: Codable, Sendable {
  var open: LivePrompt
  /// When it closes for them, in the activity's time, by seat.
  var ends: [Int: Duration]
  /// Whether they know.
  var isTold = false
  /// What they have given since it closed, by seat.
  var answers: [Int: Answer]?

  /// Somebody has another seat.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    open.move(person, to: other)
    let (seat, new) = (person.seat, other.seat)
    if let end = ends.removeValue(forKey: seat), ends[new] == nil { ends[new] = end }
    if let answer = answers?.removeValue(forKey: seat), answers?[new] == nil {
      answers?[new] = answer.by(other)
    }
  }
}

extension Stage {
  /// What is left of a prompt that closes. Nothing of one whose answers are nobody's: a single one that comes
  /// later would tell whose it is. Nothing where it is judged: what is right is told.
  func leftOpen(_ open: LivePrompt, among company: Company) -> LingeringPrompt? {
    guard company.goesOn == true, let step, open.untimed == nil,
      !open.prompt.privacy.hidesAuthor, !open.isForTheMoment
    else { return nil }
    let (openedAt, deadline) = (open.openedAt, step.deadline)
    var ends: [Int: Duration] = [:]
    for seat in company.unhurried {
      let person = Person.ID(seat)
      let pace = open.pace(of: person, by: deadline, among: company)
      guard pace != .usual, company.isPresent(person), open.isOpen(to: person),
        !open.hasResponded(person)
      else { continue }
      ends[seat] = openedAt + pace.time(deadline - openedAt)
    }
    return ends.isEmpty ? nil : LingeringPrompt(open: open, ends: ends)
  }

  /// The prompt that has stayed open to somebody alone, whether or not their time is up.
  func lingering(for person: Person.ID) -> LingeringPrompt? {
    lingering.first { $0.ends[person.seat] != nil }
  }

  private func placeOfLingering(for person: Person.ID) -> Int? {
    lingering.firstIndex { $0.ends[person.seat] != nil }
  }

  /// How long it is open still to somebody; nil where it is not, negative where their time is up.
  func leftOfLingering(for person: Person.ID, at now: Duration) -> Duration? {
    lingering(for: person)?.ends[person.seat].map { $0 - clock.time(at: now) }
  }

  func answerLate(
    _ value: Answer.Value, by person: Person.ID, isPart: Bool, at now: Duration
  ) -> [StageOutput] {
    guard let place = placeOfLingering(for: person) else { return [] }
    var late = lingering[place]
    let before = late.answers?[person.seat]
    // By answer, since these are not among those that the activity sees.
    let known = before?.id ?? late.open.index(of: person)
    if known == nil { answerCount += 1 }
    let answer = Answer(
      id: known ?? answerCount, person: person, value: value,
      after: clock.time(at: now) - late.open.openedAt)
    late.open.noteAnswer(of: person, at: answer.id)
    late.answers = (late.answers ?? [:]).merging([person.seat: answer]) { $1 }
    lingering[place] = late
    return [.answered(person, answer, late.open, isPart: isPart, instead: before)]
  }

  /// What they gave since it closed is taken back.
  func passLate(_ person: Person.ID) -> [StageOutput] {
    guard let place = placeOfLingering(for: person) else { return [] }
    var late = lingering[place]
    late.ends[person.seat] = nil
    let gone = late.answers?.removeValue(forKey: person.seat)
    lingering[place] = late
    guard let gone else { return [.passed(person, late.open.id)] }
    return [.withdrawn(person, gone, late.open)]
  }
}

extension LivePrompt {
  fileprivate var isForTheMoment: Bool {
    switch prompt.question.kind {
    // What is written until then is with the activity.
    case .text(let rule): rule.key != nil || rule.lines != nil
    case .ready: true
    case .choice, .number: false
    }
  }
}

extension EventState {
  /// Tells those to whom a prompt has stayed open.
  mutating func tellLingering(in work: inout Work) {
    guard let stage else { return }
    let untold = stage.lingering.filter { !$0.isTold }.flatMap(\.ends.keys).sorted()
    guard !untold.isEmpty else { return }
    slot.change { stage in
      for place in stage.lingering.indices { stage.lingering[place].isTold = true }
    }
    for seat in untold {
      guard let left = stage.leftOfLingering(for: Person.ID(seat), at: work.now), left > .zero
      else { continue }
      work.notice(.stillOpenToYouAlone(time: left), to: .seats([seat]))
    }
  }

  /// Whether a prompt is open to somebody alone, who takes more time.
  func lingers(_ prompt: Int?, for number: Int, at now: Duration) -> Bool {
    let person = Person.ID(number)
    guard let stage, stage.lingering(for: person)?.open.id == prompt,
      let left = stage.leftOfLingering(for: person, at: now)
    else { return false }
    return left > .zero
  }
}
