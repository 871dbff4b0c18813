import ActivityKit
import Foundation
import Testing

@testable import EventRuntime

/// Whom a prompt is open to, and whether it waits for anybody.
@Suite struct LivePromptTests {
  private func prompt(_ seats: [Int]) -> LivePrompt {
    LivePrompt(
      id: 1,
      prompt: Prompt(
        .choice("Which?", ["one", "two"]), privacy: .named,
        audience: .only(seats.map { Person.ID($0) }), mayChange: true), openedAt: .zero)
  }

  @Test func itIsOpenToThoseAskedInWhateverOrder() {
    let prompt = prompt([7, 2, 5])
    for seat in 1...8 { #expect(prompt.isOpen(to: Person.ID(seat)) == [2, 5, 7].contains(seat)) }
  }

  /// Snapshots from before people were looked up by halves have them in the order of the activity.
  @Test func whatWasSavedUnsortedIsRead() throws {
    let saved = String(decoding: try JSONEncoder().encode(prompt([2, 5, 7])), as: UTF8.self)
    #expect(saved.contains("[2,5,7]"))
    let older = saved.replacing("[2,5,7]", with: "[7,2,5]")
    let read = try JSONDecoder().decode(LivePrompt.self, from: Data(older.utf8))
    for seat in [2, 5, 7] { #expect(read.isOpen(to: Person.ID(seat))) }
  }

  @Test(arguments: UInt64(0)..<40)
  func itIsSettledOnceNobodyIsWaitedFor(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var company = Company()
    for seat in 1...12 { company.enter(Person(id: Person.ID(seat), name: "p\(seat)")) }
    let asked = (1...12).filter { _ in Bool.random(using: &random) }
    var prompt = prompt(asked)
    var responded: Set<Int> = []
    var present = Set(1...12)
    for _ in 0..<60 {
      let seat = Int.random(in: 1...12, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        company.leave(Person.ID(seat))
        present.remove(seat)
      case 1:
        company.enter(Person(id: Person.ID(seat), name: "p\(seat)"))
        present.insert(seat)
      default:
        guard asked.contains(seat) else { continue }
        prompt.notePass(of: Person.ID(seat))
        responded.insert(seat)
      }
      let isWaiting = asked.contains { !responded.contains($0) && present.contains($0) }
      let isSettled = prompt.isSettled(among: company, at: .zero)
      #expect(isSettled == (!responded.isEmpty && !isWaiting))
    }
  }
}
