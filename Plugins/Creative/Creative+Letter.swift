import ActivityKit

/// Letters to oneself, given back at a later occurrence to whoever can prove that they are the same.
extension Creative {
  /// Lines that a letter may have, and characters of each.
  private static let letterLines = 12
  private static let lineLength = 300

  mutating func beginLetters(in room: inout Room<Cue>) {
    for person in room.people { giveBack(to: person.id, in: &room) }
    room.say(.creativeLetterFirst(code: "/mycode"))
    room.ask(
      .text(
        .creativeWriteLetter(prompt: Text(prompt)), maxLength: Self.lineLength,
        lines: Self.letterLines),
      for: write, then: .post)
  }

  /// What somebody wrote last time, once.
  mutating func giveBack(to person: Person.ID, in room: inout Room<Cue>) {
    guard served?.contains(person) != true else { return }
    served = (served ?? []) + [person]
    guard let letter = room.stored(String.self, of: person) else { return }
    room.tell(person, .creativeLetterBack(letter: Text(letter)))
  }

  mutating func post(in room: inout Room<Cue>) {
    var writers: [Person.ID] = []
    for answer in room.answers {
      guard let person = answer.person, let text = answer.text else { continue }
      let letter = Self.fitting(text)
      room.store(letter, of: person)
      if letter != text { room.tell(person, .creativeLetterCut) }
      writers.append(person)
    }
    // What was given back is not kept twice.
    for person in served ?? []
    where !writers.contains(person) && room.stored(String.self, of: person) != nil {
      room.store(String?.none, of: person)
    }
    served = (served ?? []) + writers
    if writers.isEmpty {
      room.say(.creativeNothingWritten)
    } else {
      room.tell(writers, .creativeLetterKept)
    }
    room.wait(Self.thanks, then: .end)
  }

  /// As much of a text as can be kept of a person, as JSON.
  static func fitting(_ text: String) -> String {
    var size = 2
    for index in text.indices {
      size += text[index].utf8.reduce(0) { sum, byte in
        sum + (byte < 0x20 ? 6 : byte == 0x22 || byte == 0x5C ? 2 : 1)
      }
      if size > ActivityStore.mostOfPerson { return String(text[..<index]) }
    }
    return text
  }
}
