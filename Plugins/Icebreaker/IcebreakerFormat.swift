import ActivityKit

/// The ways to break the ice, with what each takes when the plan says nothing.
enum IcebreakerFormat: String, CaseIterable, Codable, Sendable {
  case pairs, trios, fours, round
  case wouldYouRather = "would-you-rather"
  case twoTruths = "two-truths"
  case spectrumLine = "spectrum-line"

  /// How many people are in a small group; nil where there are none.
  var size: Int? {
    switch self {
    case .pairs: 2
    case .trios: 3
    case .fours: 4
    case .round, .wouldYouRather, .twoTruths, .spectrumLine: nil
    }
  }

  var time: Duration {
    switch self {
    case .pairs: .minutes(3)
    case .trios: .minutes(4)
    case .fours: .minutes(5)
    case .round, .twoTruths: .minutes(1)
    case .wouldYouRather, .spectrumLine: .seconds(30)
    }
  }

  var talk: Duration {
    switch self {
    case .pairs, .trios, .fours, .twoTruths: .seconds(30)
    case .wouldYouRather, .spectrumLine: .minutes(1)
    case .round: .zero
    }
  }

  /// Ready-made: what to talk about.
  var prompts: [Text] {
    switch self {
    case .pairs, .trios, .fours:
      [
        .icebreakerTalkSmile, .icebreakerTalkLearned, .icebreakerTalkLoseTrack,
        .icebreakerTalkPlace, .icebreakerTalkTaught, .icebreakerTalkAfternoon, .icebreakerTalkTen,
        .icebreakerTalkMeal, .icebreakerTalkHome, .icebreakerTalkForward,
        .icebreakerTalkRecommended, .icebreakerTalkSurprised,
      ]
    case .round: [.icebreakerTurnArriving, .icebreakerTurnWentWell, .icebreakerTurnTakeHome]
    case .spectrumLine:
      [
        .icebreakerLineMornings, .icebreakerLinePlans, .icebreakerLineNewThings,
        .icebreakerLineFreeDay,
      ]
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
