import ActivityKit

/// Who wrote which answer of an activity, kept apart from the answers so that the activity itself
/// never sees the author of an anonymous one.
///
/// Who wrote an anonymous answer is known in memory only, as long as the activity runs: it is never
/// encoded, unless the author has signed. While the prompt is open, who answered is part of the
/// prompt, so that a restart takes nothing from anyone; see ``recall(_:)``.
struct Authorship: Codable, Sendable {
  /// By answer id less 1: ids count from 1 without gaps.
  private var marks: [Mark] = []
  /// The ids of the answers that were signed, which are few; known from the marks.
  private var signed: [Answer.ID] = []

  private enum CodingKeys: CodingKey { case marks }

  init() {}

  init(from decoder: any Decoder) throws {
    marks = try decoder.container(keyedBy: CodingKeys.self).decode([Mark].self, forKey: .marks)
    signed = marks.indices.filter { marks[$0].isSigned }.map { $0 + 1 }
  }

  mutating func note(_ person: Person.ID, wrote answer: Answer.ID, to prompt: Prompt) {
    assert(answer == marks.count + 1)
    marks.append(
      Mark(
        person: prompt.privacy == .nobody ? nil : person,
        isSecret: prompt.privacy == .anonymous, isText: prompt.question.isText))
  }

  /// An answer was taken back: nobody can sign it any more.
  mutating func noteWithdrawal(of answer: Answer.ID) {
    guard mark(answer) != nil else { return }
    marks[answer - 1].person = nil
    marks[answer - 1].isGone = true
  }

  /// What a person wrote is by somebody else: they have another seat.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    for index in marks.indices where marks[index].person == person { marks[index].person = other }
  }

  func isAuthor(_ person: Person.ID, of answer: Answer.ID) -> Bool { author(of: answer) == person }

  /// nil where that is not known.
  func author(of answer: Answer.ID) -> Person.ID? { mark(answer)?.person }

  /// What a person wrote without a name, and has not signed yet.
  func unsigned(by person: Person.ID) -> [Answer.ID] {
    marks.indices.filter { marks[$0].canBeSigned && marks[$0].person == person }.map { $0 + 1 }
  }

  func hasSigned(_ person: Person.ID) -> Bool { signed.contains { isAuthor(person, of: $0) } }

  /// Who has written something without a name, and not signed it yet.
  var unsignedAuthors: Set<Person.ID> {
    Set(marks.lazy.filter(\.canBeSigned).compactMap(\.person))
  }

  /// Puts a person's name to answers that are theirs, which may be known from the journal only.
  mutating func sign(_ answers: [Answer.ID], by person: Person.ID) {
    for answer in answers {
      guard let mark = mark(answer) else { continue }
      if !mark.isSigned { signed.append(answer) }
      marks[answer - 1].person = person
      marks[answer - 1].isSigned = true
    }
  }

  func signatures(_ company: Company) -> [Answer.ID: String] {
    var names: [Answer.ID: String] = [:]
    for answer in signed { names[answer] = marks[answer - 1].person.flatMap(company.name) }
    return names
  }

  /// Learns again, after a restart, who wrote the answers to the prompt that is open.
  mutating func recall(_ authors: [(answer: Answer.ID, person: Person.ID)]) {
    for (answer, person) in authors where mark(answer) != nil {
      marks[answer - 1].person = person
    }
  }

  /// Whether a restart has made it unknown who wrote some of what could have been signed.
  var hasForgotten: Bool { marks.contains { $0.canBeSigned && $0.person == nil } }

  private func mark(_ answer: Answer.ID) -> Mark? {
    answer > 0 && answer <= marks.count ? marks[answer - 1] : nil
  }
}

private struct Mark: Codable, Sendable {
  var person: Person.ID?
  var isSigned = false
  /// Whether the answer was taken back.
  var isGone = false
  let isSecret: Bool
  /// Words, rather than a choice: what a name can stand under.
  let isText: Bool

  var canBeSigned: Bool { isSecret && isText && !isSigned && !isGone }

  private enum Key: CodingKey { case person, isSigned, isGone, isSecret, isText }

  init(person: Person.ID?, isSecret: Bool, isText: Bool) {
    self.person = person
    self.isSecret = isSecret
    self.isText = isText
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    person = try container.decodeIfPresent(Person.ID.self, forKey: .person)
    isSigned = try container.decode(Bool.self, forKey: .isSigned)
    isGone = try container.decodeIfPresent(Bool.self, forKey: .isGone) ?? false
    // A snapshot from before there were secrets named everyone.
    isSecret = try container.decodeIfPresent(Bool.self, forKey: .isSecret) ?? false
    isText = try container.decodeIfPresent(Bool.self, forKey: .isText) ?? true
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if isSigned || !isSecret { try container.encodeIfPresent(person, forKey: .person) }
    try container.encode(isSigned, forKey: .isSigned)
    if isGone { try container.encode(true, forKey: .isGone) }
    try container.encode(isSecret, forKey: .isSecret)
    try container.encode(isText, forKey: .isText)
  }
}

extension Privacy {
  /// Whether nothing may tell, once the prompt has closed, who answered what.
  var hidesAuthor: Bool { self == .anonymous || self == .nobody }

  /// Whether what people answer is not for the activity: it learns how many answered, and of what is
  /// nobody's, how often each choice was picked.
  var withholdsAnswers: Bool {
    switch self {
    case .named, .anonymous: false
    case .facilitator, .nobody: true
    }
  }
}

extension Question {
  var isText: Bool { if case .text = kind { true } else { false } }
}
