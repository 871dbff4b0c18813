import ActivityKit

/// The ways to break the ice, with what each takes when the plan says nothing.
enum IcebreakerFormat: String, CaseIterable, Codable, Sendable {
  case pairs, trios, round
  case wouldYouRather = "would-you-rather"
  case twoTruths = "two-truths"

  var time: Duration {
    switch self {
    case .pairs: .minutes(3)
    case .trios: .minutes(4)
    case .round, .twoTruths: .minutes(1)
    case .wouldYouRather: .seconds(30)
    }
  }

  var talk: Duration {
    switch self {
    case .pairs, .trios, .twoTruths: .seconds(30)
    case .wouldYouRather: .minutes(1)
    case .round: .zero
    }
  }

  var prompts: [String] {
    switch self {
    case .pairs, .trios:
      [
        "What made you smile this week?",
        "What is something you have learned lately, large or small?",
        "What do you do that makes you lose track of time?",
        "Which place do you like to go back to?",
        "Who taught you something that you still use?",
        "What would you do with a free afternoon tomorrow?",
        "What did you like to do when you were ten?",
        "Which meal would you happily eat every week?",
        "What is a small thing that makes your home feel like yours?",
        "What are you looking forward to?",
        "Which song, film or book have you recommended most often?",
        "What is something people are often surprised to hear that you can do?",
      ]
    case .round:
      [
        "How are you arriving today, in a sentence or so?",
        "What is one thing that went well lately?",
        "What would you like to take home from this gathering?",
      ]
    case .wouldYouRather:
      [
        "spend a day in the past or spend a day in the future",
        "have a house by the sea or have a house in the mountains",
        "speak every language or play every instrument",
        "get up at sunrise or stay up for the stars",
        "cook for a crowd or be cooked for every day",
        "always have a good book or always have good company",
        "be able to fly slowly or be able to breathe under water",
        "travel by night train or travel by sailing boat",
      ]
    case .twoTruths: []
    }
  }
}
