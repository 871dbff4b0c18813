import ActivityKit

/// A practice in parts of which each takes its share of the time.
struct Guidance: Equatable {
  struct Part: Equatable {
    let weight: Int
    /// What is said at the quarters of the part.
    let lines: [Text]

    init(_ weight: Int, _ lines: Text...) {
      self.weight = weight
      self.lines = lines
    }
  }

  let parts: [Part]

  /// A part of a minute or more speaks at its quarters, one of half a minute at its halves, a
  /// shorter one only where it begins.
  func steps(over length: Duration) -> [Practice.Step] {
    let total = parts.reduce(0) { $0 + $1.weight }
    return parts.enumerated().flatMap { index, part in
      let time = length * part.weight / max(1, total)
      let stride = time >= .seconds(60) ? 1 : time >= .seconds(30) ? 2 : part.lines.count
      let said = Swift.stride(from: 0, to: part.lines.count, by: stride).map { part.lines[$0] }
      return said.map { text in
        Practice.Step(
          text: text, time: time / said.count,
          part: Practice.Part(kind: .part, number: index + 1, count: parts.count))
      }
    }
  }
}

extension Guidance {
  /// Its parts take 1-2-2-2-2-1 tenths.
  static let bodyScan = Guidance(parts: [
    Part(
      1, .mindfulnessScanSeat, .mindfulnessScanWeight,
      .mindfulnessScanBreath, .mindfulnessScanWhatever),
    Part(
      2, .mindfulnessScanLegs, .mindfulnessScanKnees,
      .mindfulnessScanThighs, .mindfulnessScanBothLegs),
    Part(
      2, .mindfulnessScanBelly, .mindfulnessScanMovements,
      .mindfulnessScanBack, .mindfulnessScanMiddle),
    Part(
      2, .mindfulnessScanHands, .mindfulnessScanFingers,
      .mindfulnessScanArms, .mindfulnessScanBothArms),
    Part(2, .mindfulnessScanNeck, .mindfulnessScanJaw, .mindfulnessScanEyes, .mindfulnessScanHead),
    Part(
      1, .mindfulnessScanBody, .mindfulnessScanOutline,
      .mindfulnessScanSounds, .mindfulnessScanNoticing),
  ])

  static func threeMinuteSpace(_ anchor: Anchor) -> Guidance {
    Guidance(parts: [
      Part(
        1, .mindfulnessSpaceHere, .mindfulnessSpaceMayBe,
        .mindfulnessSpaceWord, .mindfulnessSpaceNothing),
      anchor.gathering,
      Part(
        1, .mindfulnessSpaceWiden, .mindfulnessSpaceSit,
        .mindfulnessSpaceRoom, .mindfulnessSpaceTake),
    ])
  }

  /// 5-4-3-2-1, with something else for those who have nothing to taste.
  static let senses = Guidance(parts: [
    Part(
      5, .mindfulnessSensesSee, .mindfulnessSensesColour,
      .mindfulnessSensesNew, .mindfulnessSensesRest),
    Part(
      4, .mindfulnessSensesFeel, .mindfulnessSensesWarm,
      .mindfulnessSensesSmooth, .mindfulnessSensesStay),
    Part(
      3, .mindfulnessSensesHear, .mindfulnessSensesFar,
      .mindfulnessSensesClose, .mindfulnessSensesQuiet),
    Part(
      2, .mindfulnessSensesSmell, .mindfulnessSensesAir,
      .mindfulnessSensesSleeve, .mindfulnessSensesNone),
    Part(
      1, .mindfulnessSensesTaste, .mindfulnessSensesFaint,
      .mindfulnessSensesMoment, .mindfulnessSensesLetGo),
  ])

  /// It begins with somebody whom it is easy to wish well: with oneself it is hard for many.
  static let lovingKindness = Guidance(parts: [
    Part(
      2, .mindfulnessKindEasy, .mindfulnessKindSafe, .mindfulnessKindWell, .mindfulnessKindComes),
    Part(
      2, .mindfulnessKindYourself, .mindfulnessKindMaySafe,
      .mindfulnessKindHard, .mindfulnessKindMayKind),
    Part(
      2, .mindfulnessKindStranger, .mindfulnessKindAsYou,
      .mindfulnessKindThem, .mindfulnessKindNothing),
    Part(
      2, .mindfulnessKindHere, .mindfulnessKindAll, .mindfulnessKindWider, .mindfulnessKindEnough),
    Part(
      1, .mindfulnessKindLetGo, .mindfulnessKindBody,
      .mindfulnessKindSounds, .mindfulnessKindWhatever),
  ])

  /// For feet, or for whoever stays seated.
  static let walking = Guidance(parts: [
    Part(
      1, .mindfulnessWalkStand, .mindfulnessWalkGround,
      .mindfulnessWalkUpright, .mindfulnessWalkBegin),
    Part(
      2, .mindfulnessWalkFoot, .mindfulnessWalkSecond,
      .mindfulnessWalkSole, .mindfulnessWalkWandered),
    Part(
      2, .mindfulnessWalkLegs, .mindfulnessWalkArms,
      .mindfulnessWalkShoulders, .mindfulnessWalkPace),
    Part(
      2, .mindfulnessWalkAir, .mindfulnessWalkSounds,
      .mindfulnessWalkLight, .mindfulnessWalkWhole),
    Part(
      1, .mindfulnessWalkStop, .mindfulnessWalkOnceMore,
      .mindfulnessWalkNow, .mindfulnessWalkBack),
  ])
}
