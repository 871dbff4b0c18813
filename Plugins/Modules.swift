import ActivityKit

/// Every module written in Swift, one line each: a new folder adds its line here.
public let modules: [any Module.Type] = [
  Creative.self,
  Icebreaker.self,
  Mindfulness.self,
  Trivia.self,
]
