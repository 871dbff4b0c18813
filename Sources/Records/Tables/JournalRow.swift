import EventRuntime
import GRDB

/// A row of `journal`, of which an ``Entry`` is made.
struct JournalRow: StoredRow {
  let number: Int
  private let atMs: Int64
  private let atRest: Int64
  private let elapsedMs: Int64
  private let wall: Int64
  let input: String

  func entry(_ input: Input) -> Entry {
    Entry(
      number: number, at: Duration(milliseconds: atMs, rest: atRest),
      moment: Moment(elapsed: elapsedMs, wall: wall), input: input)
  }
}
