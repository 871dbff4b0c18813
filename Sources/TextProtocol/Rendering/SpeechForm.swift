import ActivityKit
import Messages
public import Names
public import Words

/// How a line begins that somebody said: their name, what they are, and these words with a colon.
///
/// No name holds a colon or a bracket, and none ends in these words (``Nickname``), so what stands
/// before the first colon of a line tells who said it and to whom. The house begins no sentence of
/// its own in this way.
enum SpeechForm: CaseIterable {
  /// To the room.
  case says
  /// To one person.
  case tells
  /// To one's team.
  case tellsTeam
  /// To everyone, in small groups too.
  case announces
  /// To one small group.
  case announcesToGroup

  var sentence: Sentence {
    switch self {
    case .says: .speechSays
    case .tells: .speechTells
    case .tellsTeam: .speechTellsTeam
    case .announces: .speechAnnounces
    case .announcesToGroup: .speechAnnouncesToGroup
    }
  }
}

extension SpeechForms {
  /// All forms in all languages of a house.
  public init(_ words: Words) {
    self.init(
      words.languages.flatMap { language in
        SpeechForm.allCases.map { words.text($0.sentence, in: language) }
      })
  }
}

extension Page {
  /// What somebody said, as others read it. An announcement needs no role: nobody else makes one.
  mutating func add(_ form: SpeechForm, from name: String, _ role: Role, _ text: String) {
    let isAnnounced = form == .announces || form == .announcesToGroup
    let author = Sentence.author(name, isAnnounced ? .participant : role)
    add(
      isAnnounced
        ? .speechAnnouncement(author: author, form: form.sentence, text: text)
        : .speechLine(author: author, form: form.sentence, text: text))
  }
}
