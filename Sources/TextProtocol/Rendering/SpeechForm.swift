import ActivityKit
import Messages
import Words

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
  /// To everyone, in small groups too.
  case announces

  var sentence: Sentence {
    switch self {
    case .says: .speechSays
    case .tells: .speechTells
    case .announces: .speechAnnounces
    }
  }

  /// The words of a form, in any of the languages, in which a name ends; nil when it ends in none.
  static func ending(of name: String) -> String? {
    let words = name.split(separator: " ").map { Likeness(of: String($0)) }
    return endings.first { ending in
      words.count >= ending.looks.count
        && words.suffix(ending.looks.count).elementsEqual(ending.looks)
    }?.words
  }

  private static let endings: [(words: String, looks: [Likeness])] = Words.shipped.languages.flatMap
  {
    language in
    allCases.map { form in
      let words = Words.shipped.text(form.sentence, in: language)
      return (words, words.split(separator: " ").map { Likeness(of: String($0)) })
    }
  }
}

extension Page {
  /// What somebody said, as others read it. An announcement needs no role: nobody else makes one.
  mutating func add(_ form: SpeechForm, from name: String, _ role: Role, _ text: String) {
    let author = Sentence.author(name, form == .announces ? .participant : role)
    add(
      form == .announces
        ? .speechAnnouncement(author: author, form: form.sentence, text: text)
        : .speechLine(author: author, form: form.sentence, text: text))
  }
}
