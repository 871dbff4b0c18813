import ActivityKit

/// What attention rests on, as far as that is to be chosen: whatever is named, the others are as good.
enum Anchor: String, CaseIterable, Codable, Sendable {
  case choice, breath, body, sound

  var note: Text {
    switch self {
    case .choice: .mindfulnessRestWhereEasiest
    case .breath: .mindfulnessRestOnBreath
    case .body: .mindfulnessRestOnBody
    case .sound: .mindfulnessRestOnSound
    }
  }

  /// Where attention gathers in a breathing space.
  var gathering: Guidance.Part {
    switch self {
    case .choice:
      Guidance.Part(
        1, .mindfulnessSpaceGather, .mindfulnessSpaceFollow, .mindfulnessSpaceWandered,
        .mindfulnessSpaceOnceMore)
    case .breath:
      Guidance.Part(
        1, .mindfulnessSpaceGatherBreath, .mindfulnessSpaceFollow, .mindfulnessSpaceWandered,
        .mindfulnessSpaceOnceMore)
    case .body:
      Guidance.Part(
        1, .mindfulnessSpaceGatherBody, .mindfulnessSpaceChanges, .mindfulnessSpaceWandered,
        .mindfulnessSpaceStay)
    case .sound:
      Guidance.Part(
        1, .mindfulnessSpaceGatherSound, .mindfulnessSpaceFollow, .mindfulnessSpaceWandered,
        .mindfulnessSpaceOnceMore)
    }
  }
}
