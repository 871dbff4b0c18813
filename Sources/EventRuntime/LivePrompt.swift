import ActivityKit

/// A prompt that people can answer now, and what they gave so far.
public struct LivePrompt: Codable, Sendable, Equatable {
  /// Counted from 1 within the occurrence.
  public let id: Int
  public let prompt: Prompt
  /// The activity's time at which it opened.
  let openedAt: Duration
  /// Indices into the stage's answers by seat.
  private(set) var given: [Int: Int] = [:]
  /// Seats that passed and have not answered since.
  private(set) var passed: Set<Int> = []

  init(id: Int, prompt: Prompt, openedAt: Duration) {
    self.id = id
    self.prompt = prompt
    self.openedAt = openedAt
  }

  public func hasAnswered(_ person: Person.ID) -> Bool { given[person.seat] != nil }

  /// The index of the person's answer among the stage's answers.
  func index(of person: Person.ID) -> Int? { given[person.seat] }

  mutating func noteAnswer(of person: Person.ID, at index: Int) {
    given[person.seat] = index
    passed.remove(person.seat)
  }

  mutating func notePass(of person: Person.ID) { passed.insert(person.seat) }

  /// Whether everyone whom it is open to has answered or passed, and someone has. Those who have
  /// just lost the connection are waited for.
  func isSettled(among company: Company, at now: Duration) -> Bool {
    let responses = given.count + passed.count
    guard responses > 0 else { return false }
    switch prompt.audience {
    case .everyone:
      guard responses >= company.people.count else { return false }
      return company.people.allSatisfy { hasResponded($0.id) }
        && company.awaited(at: now).allSatisfy(hasResponded)
    case .only(let asked):
      // Usually the first who has not responded is present, so the others need no look.
      let awaited = company.awaited(at: now)
      return asked.allSatisfy {
        hasResponded($0) || !company.isPresent($0) && !awaited.contains($0)
      }
    }
  }

  func hasResponded(_ person: Person.ID) -> Bool {
    given[person.seat] != nil || passed.contains(person.seat)
  }
}
