import NIOCore
import TextProtocol

/// The sessions of one room on one event loop, and what was said there since the last flush. Confined
/// to the loop.
///
/// Lines gather here rather than with each session, so that those of a tick are joined once, for all
/// whom nothing else reached meanwhile.
final class LoopAudience {
  private struct Line {
    let message: RenderedMessage
    let except: Set<Int>
  }

  private var members: [Outlet] = []
  private var lines: [Line] = []
  /// Whoever does not get each line, by id.
  private var excepted: Set<Int> = []
  /// A bit for each of their last six bits, so that nearly all others need not be looked up.
  private var exceptedBits: UInt64 = 0
  /// All lines so far joined, for whoever gets each; made when first needed.
  private var joined: [(style: Style, bytes: ByteBuffer)] = []

  /// How many lines have gathered.
  var count: Int { lines.count }

  /// How many members there are.
  var size: Int { members.count }

  var isEmpty: Bool { members.isEmpty }

  func say(_ message: RenderedMessage, except: [Int]) {
    lines.append(Line(message: message, except: Set(except)))
    joined.removeAll(keepingCapacity: true)
    for id in except {
      excepted.insert(id)
      exceptedBits |= Self.bit(id)
    }
  }

  /// - Returns: its place, and how many lines are not for it, since they were said before.
  func admit(_ outlet: Outlet) -> (place: Int, lines: Int) {
    members.append(outlet)
    return (members.count - 1, lines.count)
  }

  /// - Returns: whoever takes that place.
  func remove(at place: Int) -> Outlet? {
    let last = members.removeLast()
    guard place < members.count else { return nil }
    members[place] = last
    return last
  }

  /// What a session has not been given yet.
  /// - Parameter count: how many lines it has.
  func lines(for outlet: Outlet, after count: Int) -> ByteBuffer? {
    let style = outlet.style
    if count == 0, !isExcepted(outlet) { return all(in: style) }
    let missing = lines[count...].filter { !$0.except.contains(outlet.id) }
    return missing.isEmpty ? nil : Self.join(missing[...], in: style)
  }

  /// Gives every member what has gathered, with whatever else waits for it.
  func flush() {
    var style: Style?
    var bytes = ByteBuffer()
    for member in members {
      guard member.hasHeardNothing, !isExcepted(member) else {
        member.hearOut()
        continue
      }
      let needed = member.style
      if needed != style {
        style = needed
        bytes = all(in: needed)
      }
      member.hearOut(bytes)
    }
    lines.removeAll(keepingCapacity: true)
    excepted.removeAll(keepingCapacity: true)
    exceptedBits = 0
    joined.removeAll(keepingCapacity: true)
  }

  private static func bit(_ id: Int) -> UInt64 { 1 << UInt64(id & 63) }

  private func isExcepted(_ outlet: Outlet) -> Bool {
    exceptedBits & Self.bit(outlet.id) != 0 && excepted.contains(outlet.id)
  }

  private func all(in style: Style) -> ByteBuffer {
    for known in joined where known.style == style { return known.bytes }
    let bytes = Self.join(lines[...], in: style)
    joined.append((style, bytes))
    return bytes
  }

  private static func join(_ lines: ArraySlice<Line>, in style: Style) -> ByteBuffer {
    if lines.count == 1, let line = lines.first { return line.message.bytes(in: style) }
    let parts = lines.map { $0.message.bytes(in: style) }
    var bytes = ByteBuffer()
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.readableBytes })
    for part in parts { bytes.writeImmutableBuffer(part) }
    return bytes
  }
}
