import ActivityKit

/// Who wrote which answer of an activity, kept apart from the answers so that the activity itself
/// never sees the author of an anonymous one.
struct Authorship: Codable, Sendable {
  private struct Mark: Codable, Sendable {
    let person: Person.ID
    var isSigned = false
  }

  /// By answer id less 1: ids count from 1 without gaps.
  private var marks: [Mark] = []
  private var hasSigned = false

  mutating func note(_ person: Person.ID, wrote answer: Answer.ID) {
    assert(answer == marks.count + 1)
    marks.append(Mark(person: person))
  }

  func isAuthor(_ person: Person.ID, of answer: Answer.ID) -> Bool {
    answer > 0 && answer <= marks.count && marks[answer - 1].person == person
  }

  mutating func sign(_ person: Person.ID) -> [Answer.ID] {
    var signed: [Answer.ID] = []
    for index in marks.indices where marks[index].person == person {
      marks[index].isSigned = true
      signed.append(index + 1)
    }
    hasSigned = hasSigned || !signed.isEmpty
    return signed
  }

  func signatures(_ company: Company) -> [Answer.ID: String] {
    guard hasSigned else { return [:] }
    var names: [Answer.ID: String] = [:]
    for (index, mark) in marks.enumerated() where mark.isSigned {
      names[index + 1] = company.name(mark.person)
    }
    return names
  }
}
