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

  /// Ready-made: what to talk about.
  var prompts: [Text] {
    switch self {
    case .pairs, .trios:
      [
        .icebreakerTalkSmile, .icebreakerTalkLearned, .icebreakerTalkLoseTrack,
        .icebreakerTalkPlace, .icebreakerTalkTaught, .icebreakerTalkAfternoon, .icebreakerTalkTen,
        .icebreakerTalkMeal, .icebreakerTalkHome, .icebreakerTalkForward,
        .icebreakerTalkRecommended, .icebreakerTalkSurprised,
      ]
    case .round: [.icebreakerTurnArriving, .icebreakerTurnWentWell, .icebreakerTurnTakeHome]
    case .wouldYouRather, .twoTruths: []
    }
  }
}

extension Dilemma {
  /// Ready-made.
  static let shipped = [
    Dilemma(.icebreakerSidePast, .icebreakerSideFuture),
    Dilemma(.icebreakerSideSea, .icebreakerSideMountains),
    Dilemma(.icebreakerSideLanguage, .icebreakerSideInstrument),
    Dilemma(.icebreakerSideSunrise, .icebreakerSideStars),
    Dilemma(.icebreakerSideCook, .icebreakerSideCookedFor),
    Dilemma(.icebreakerSideBook, .icebreakerSideCompany),
    Dilemma(.icebreakerSideFly, .icebreakerSideBreathe),
    Dilemma(.icebreakerSideTrain, .icebreakerSideBoat),
  ]
}
