import EventPlan
import EventRuntime
import EventTerms
public import Messages
import TextProtocol
import Words

/// In which language each person reads the house.
///
/// What somebody chose goes before what their client asks for, then comes what the event says, and then what the
/// house says. The seat keeps a choice, and so does the person, where they have proved who they are.
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
    keepLanguage(of: visitor)
    speak(to: visitor)
    visitor.send(.notice(.languageNow(language: words.name(of: language))))
  }

  /// What was chosen over this connection goes before what was chosen over the last one.
  func restoreLanguage(_ visitor: Visitor, _ room: LiveRoom, _ seat: Int) {
    visitor.language = visitor.language ?? room.live.state.seat(seat)?.language
    keepLanguage(of: visitor)
    speak(to: visitor)
  }

  /// Nobody waits for that: it holds over this connection, whether it can be saved or not.
  private func keepLanguage(of visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place, let language = visitor.language,
      language != room.live.state.seat(seat)?.language
    else { return }
    submit(.setLanguage(seat: seat, language), to: room)
  }

  /// Their client asks for a language, which the house may not have.
  public func note(_ wish: Language, of id: Int) {
    guard let visitor = visitors[id] else { return }
    visitor.wish = wish
    speak(to: visitor)
  }

  /// From now on they read the house in their language.
  func speak(to visitor: Visitor) { visitor.connection.setLanguage(language(of: visitor)) }

  func language(of visitor: Visitor) -> Language {
    var ofEvent: Language?
    if case .seated(let room, _) = visitor.place { ofEvent = room.live.event.language }
    let wishes = [visitor.language, visitor.wish, ofEvent, options.plan.language]
    // Asked for each line: what comes after the first that is there is not looked up.
    return wishes.lazy.compactMap { $0.flatMap(self.words.language(for:)) }.first ?? .english
  }
}
