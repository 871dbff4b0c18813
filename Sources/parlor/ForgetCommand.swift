import ActivityKit
import ArgumentParser
import Foundation
import Records

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erases a person from the records, for good, and says what was erased.")

  @OptionGroup var choice: PersonChoice

  func run() throws {
    try Failure.explained(choice.database) {
      let records = try RecordsReader.open(path: choice.database)
      let plan = PlanLoading.plan(beside: choice.database)
      let people = try choice.people(
        in: records, "Forget", in: HouseZone.of(records, under: plan))
      do {
        report(try RecordsReader.forget(people, at: choice.database))
        try SheetKeeper.update(beside: choice.database, under: plan)
      } catch let error as RecordsError where error.kind != .missing {
        Output.line(
          "Not all of \(choice.name) is erased yet: the same command goes on with the rest.")
        throw error
      }
    }
  }

  private func report(_ forgotten: Forgotten) {
    let erased = [
      (forgotten.seats, "seat", "seats"),
      (forgotten.attendance, "stretch of attendance", "stretches of attendance"),
      (forgotten.answers, "answer", "answers"), (forgotten.scores, "score", "scores"),
      (forgotten.moderation, "act of moderation", "acts of moderation"),
      (forgotten.stored, "thing that activities stored", "things that activities stored"),
      (forgotten.agreements, "agreement", "agreements"),
      (forgotten.rsvps, "reply to a date", "replies to dates"),
      (forgotten.proofs, "key or code", "keys and codes"),
    ].filter { $0.0 > 0 }.map { Phrase.count($0.0, $0.1, $0.2) }
    let list =
      erased.isEmpty ? "their name, of which nothing else was kept" : erased.joined(separator: ", ")
    Output.line("Erased of \(choice.name): \(list).")
    if forgotten.mentions > 0 {
      Output.line(
        "Their name was struck out of \(Phrase.count(forgotten.mentions, "note or report", "notes and reports")) of others."
      )
    }
    if forgotten.answersOfOthers > 0 {
      Output.line(
        "Left as they are: \(Phrase.count(forgotten.answersOfOthers, "answer", "answers")) of others in which the name stands."
      )
    }
    Output.line("Anonymous answers cannot be told apart; they go when their time is up.")
    Output.line("Backups are not touched: forget them there as well, or delete those.")
    if !forgotten.isGone {
      Output.line(
        "Somebody is reading the records now, so traces stay in \(choice.database)-wal until the house next cuts it."
      )
    }
  }
}
