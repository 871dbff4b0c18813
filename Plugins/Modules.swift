public import ActivityKit

/// Every module written in Swift, one line each: a new folder adds its line here.
public let modules: [ModuleDefinition] = [
  ModuleDefinition(Bluff.self),
  ModuleDefinition(BoardGame.self),
  ModuleDefinition(Break.self),
  ModuleDefinition(Categories.self),
  ModuleDefinition(Clues.self),
  ModuleDefinition(Creative.self),
  ModuleDefinition(EscapeRoom.self),
  ModuleDefinition(Feedback.self),
  ModuleDefinition(Icebreaker.self),
  ModuleDefinition(LetterByLetter.self),
  ModuleDefinition(Mindfulness.self),
  ModuleDefinition(Note.self),
  ModuleDefinition(Poll.self),
  ModuleDefinition(Round.self),
  ModuleDefinition(Trivia.self),
  ModuleDefinition(TwentyQuestions.self),
]
