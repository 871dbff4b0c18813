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
    let except: [Int]
  }

  private(set) var members: [Session] = []
  private var lines: [Line] = []
  /// Whoever does not get each line, by id.
  private var excepted: Set<Int> = []
  /// All lines joined, for whoever gets each; made when first needed.
  private var joined: [(style: Style, bytes: ByteBuffer)] = []

  var isSilent: Bool { lines.isEmpty }

  func say(_ message: RenderedMessage, except: [Int]) {
    lines.append(Line(message: message, except: except))
    excepted.formUnion(except)
  }

  /// What has been said so far is not for this session.
  func enter(_ session: Session) {
    session.seat(in: self, at: members.count, having: lines.count)
    members.append(session)
  }

  func leave(_ session: Session, at index: Int) {
    let last = members.removeLast()
    guard last !== session else { return }
    members[index] = last
    last.move(to: index)
  }

  /// What a session has not been given yet.
  /// - Parameter count: how many lines it has.
  func lines(for session: Session, after count: Int) -> ByteBuffer? {
    guard count < lines.count else { return nil }
    let style = session.style
    if count == 0, !excepted.contains(session.id) { return all(in: style) }
    let missing = lines[count...].filter { !$0.except.contains(session.id) }
    return missing.isEmpty ? nil : Self.join(missing, in: style)
  }

  var count: Int { lines.count }

  /// Every member has everything.
  func clear() {
    for member in members { member.forgetLines() }
    lines.removeAll(keepingCapacity: true)
    excepted.removeAll(keepingCapacity: true)
    joined.removeAll(keepingCapacity: true)
  }

  private func all(in style: Style) -> ByteBuffer {
    if let known = joined.first(where: { $0.style == style }) { return known.bytes }
    let bytes = Self.join(lines[...], in: style)
    joined.append((style, bytes))
    return bytes
  }

  private static func join(_ lines: some Collection<Line>, in style: Style) -> ByteBuffer {
    if lines.count == 1, let line = lines.first { return line.message.bytes(in: style) }
    let parts = lines.map { $0.message.bytes(in: style) }
    var bytes = ByteBuffer()
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.readableBytes })
    for part in parts { bytes.writeImmutableBuffer(part) }
    return bytes
  }
}
