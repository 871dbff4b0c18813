import ActivityKit
import Messages

/// How much time people take. Nobody else is told, and nothing that others are told goes by whose time it is.
extension EventState {
  /// What somebody has chosen.
  public func pace(of number: Int) -> Pace { company.pace(of: Person.ID(number)) }

  // MARK: The time that is left

  /// What is left of what is going on for somebody, at the event's time `now`; nil where there is no limit.
  public func remaining(at now: Duration, for number: Int) -> Duration? {
    remaining(at: now, of: paceNow(of: number))
  }

  /// By which time somebody answers what is open.
  private func paceNow(of number: Int) -> Pace {
    guard let stage, let asking = stage.asking, company.goesOn != true, let step = stage.step else {
      return .usual
    }
    return asking.pace(of: Person.ID(number), by: step.deadline, among: company) ?? .usual
  }

  /// The seats of those here who are asked and have another time than most, by their pace.
  /// - Parameter open: what they are asked; nil where it may be anything.
  private func slower(to open: LivePrompt? = nil) -> [(pace: Pace, seats: [Int])] {
    guard let paces = stage?.paces(among: company), !paces.isEmpty else { return [] }
    let asked = company.people.map(\.id).filter { open?.isOpen(to: $0) ?? true }
    return Pace.allCases.filter(paces.contains)
      .map { pace in (pace: pace, seats: asked.map(\.seat).filter { paceNow(of: $0) == pace }) }
      .filter { !$0.seats.isEmpty }
  }

  /// What people are told with the time that they have left, each with their own.
  /// - Parameter open: to whom it is for those alone to whom this is open; nil where it is for all.
  func timed(
    to open: LivePrompt? = nil, _ message: (Pace) -> Message
  ) -> [(message: Message, to: Recipients)] {
    let slower = slower(to: open)
    guard !slower.isEmpty else {
      return [(message(.usual), open.map { asked(by: $0.prompt) } ?? .everyone)]
    }
    let rest = others(than: slower.flatMap(\.seats), to: open)
    var told: [(message: Message, to: Recipients)] = [(message(.usual), .seats(rest))]
    for (pace, seats) in slower { told.append((message(pace), .seats(seats))) }
    return told
  }

  private func others(than slower: [Int], to open: LivePrompt? = nil) -> [Int] {
    let slower = Set(slower)
    return seats.filter { seat in
      guard seat.standing == .here, !slower.contains(seat.number) else { return false }
      guard let open else { return true }
      return seat.role.takesPart && open.isOpen(to: seat.id)
    }.map(\.number)
  }

  /// The clock runs again.
  func resumed(at now: Duration) -> [(message: Message, to: Recipients)] {
    timed { pace in
      let left = isCountdownShown ? remaining(at: now, of: pace) : nil
      return .resumed(seconds: left.flatMap { $0 > .zero ? $0.secondsUp : nil })
    }
  }

  // MARK: While it goes on

  /// Tells all but those who have another time how much is left.
  func remind(_ left: Duration, in work: inout Work) {
    let slower = slower().flatMap(\.seats)
    let told: Recipients = slower.isEmpty ? .everyone : .seats(others(than: slower))
    work.say(.reminder(seconds: left.secondsUp), to: told)
  }

  func remind(_ left: Duration, at pace: Pace, in work: inout Work) {
    guard let own = slower().first(where: { $0.pace == pace }) else { return }
    work.say(.reminder(seconds: left.secondsUp), to: .seats(own.seats))
  }

  /// The time of some is up, and others have more. Nobody is named or counted.
  func tellStillOpen(after pace: Pace, in work: inout Work) {
    guard let asking = stage?.asking else { return }
    let slower = slower()
    let people =
      pace == .usual
      ? others(than: slower.flatMap(\.seats))
      : slower.first { $0.pace == pace }?.seats ?? []
    var (waiting, done): ([Int], [Int]) = ([], [])
    for number in people {
      let person = Person.ID(number)
      if isWatching(number) {
        done.append(number)
      } else if asking.isOpen(to: person) {
        if asking.hasResponded(person) { done.append(number) } else { waiting.append(number) }
      }
    }
    if !waiting.isEmpty { work.notice(.stillOpenToYou, to: .seats(waiting)) }
    if !done.isEmpty { work.notice(.stillOpenToOthers, to: .seats(done)) }
  }
}
