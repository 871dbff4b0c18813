import Messages
import TextProtocol
import Words

/// In which language each person reads the house.
///
/// What somebody chose goes before what the event says, and that before what the house says. A choice
/// stays with the seat as long as the occurrence is live, in memory.
extension House {
  private var words: Words { options.plan.words }

  /// `/language [LANGUAGE]`
  func chooseLanguage(_ wish: String?, _ visitor: Visitor) {
    let names = words.languages.map { "\(words.name(of: $0)) (\($0.tag))" }
    guard let wish else {
      return visitor.send(
        .notice(.languageIs(language: words.name(of: language(of: visitor)), languages: names)))
    }
    guard let language = words.language(named: wish) else {
      return visitor.refuse(.badArgumentNoLanguage(word: wish, languages: names))
    }
    visitor.language = language
    if case .seated(let room, let seat) = visitor.place { room.languages[seat] = language }
    speak(to: visitor)
    visitor.send(.notice(.languageNow(language: words.name(of: language))))
  }

  /// What was chosen over this connection goes before what was chosen over the last one.
  func restoreLanguage(_ visitor: Visitor, _ room: LiveRoom, _ seat: Int) {
    visitor.language = visitor.language ?? room.languages[seat]
    room.languages[seat] = visitor.language
    speak(to: visitor)
  }

  /// From now on they read the house in their language.
  func speak(to visitor: Visitor) { visitor.connection.setLanguage(language(of: visitor)) }

  private func language(of visitor: Visitor) -> Language {
    var language = visitor.language
    if language == nil, case .seated(let room, _) = visitor.place {
      language = room.live.event.language
    }
    return words.language(for: language ?? options.plan.language) ?? .english
  }
}
