import ActivityKit

extension String {
  /// Whether it begins as people begin when they talk to each other rather than give what is asked for. What is
  /// taken for an answer all the same is confirmed with the way back.
  var soundsLikeTalk: Bool {
    let words = lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
      .split(separator: " ").joined(separator: " ")
    return Self.talk.contains { words == $0 || words.hasPrefix($0 + " ") }
  }

  private static let talk = [
    "hm", "hmm", "um", "uh", "err", "lol", "hi", "hello", "idk", "i dont know", "i do not know",
    "dont know", "no idea",
    "not sure", "im not sure", "i am not sure", "let me think", "give me a", "hang on",
    "one moment", "sorry im",
    "can i", "can we", "can you", "could you", "do we", "do i", "what do we", "what do i",
    "how do we", "how do i",
    "no sé", "no lo sé", "ni idea", "déjame pensar", "un momento", "espera", "hola", "puedo",
    "podemos", "qué hay que",
  ]
}
