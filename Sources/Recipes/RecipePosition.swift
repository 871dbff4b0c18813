import ActivityKit

/// Where a recipe stands: a step of its list, and of the loops that the step is in.
struct RecipePosition: Codable, Sendable, Equatable {
  struct Frame: Codable, Sendable, Equatable {
    /// Which step of the body.
    var index = 0
    /// Which turn of `order`.
    var turn = 0
    /// The bodies of a loop in the order they are played.
    var order: [Int] = [0]
  }

  private var frames = [Frame()]

  /// The innermost loop; nil outside of loops.
  var loop: Frame? { frames.count > 1 ? frames.last : nil }

  /// The step that is next; nil at the end.
  func step(of steps: [RecipeStep]) -> RecipeStep? {
    let body = body(of: steps)
    guard let index = frames.last?.index, body.indices.contains(index) else { return nil }
    return body[index]
  }

  /// Goes on to the step after this one, back to the start of a loop, or out of it.
  mutating func advance(in steps: [RecipeStep]) {
    frames[frames.count - 1].index += 1
    while let frame = frames.last, frames.count > 1, frame.index >= body(of: steps).count {
      if frame.turn + 1 < frame.order.count {
        frames[frames.count - 1].turn += 1
        frames[frames.count - 1].index = 0
        if !body(of: steps).isEmpty { return }
      } else {
        frames.removeLast()
        frames[frames.count - 1].index += 1
      }
    }
  }

  /// What the turns of the innermost loop are called that calls them something, and how often the
  /// position has to be taken out of loops within it.
  func called(in steps: [RecipeStep]) -> (frame: Frame, text: RecipeText, depth: Int)? {
    guard let found = loops(in: steps).last(where: { $0.loop.called != nil }) else { return nil }
    return found.loop.called.map { (frames[found.depth], $0, found.depth) }
  }

  /// The depth of the loop that has a clock for all of it; nil outside of one.
  func limitedDepth(in steps: [RecipeStep]) -> Int? {
    loops(in: steps).first { $0.loop.limit != nil }?.depth
  }

  /// The loops around the position, the outermost first.
  private func loops(in steps: [RecipeStep]) -> [(loop: RecipeStep.Loop, depth: Int)] {
    var found: [(loop: RecipeStep.Loop, depth: Int)] = []
    for depth in frames.indices.dropFirst() {
      var outer = self
      outer.frames = Array(frames[..<depth])
      let body = outer.body(of: steps)
      let index = frames[depth - 1].index
      guard body.indices.contains(index), case .loop(let loop) = body[index] else { break }
      found.append((loop, depth))
    }
    return found
  }

  /// Leaves out the rest of the loop at this depth.
  mutating func leaveLoop(at depth: Int, in steps: [RecipeStep]) {
    frames.removeLast(frames.count - depth)
    advance(in: steps)
  }

  /// Leaves out the rest of the turn of the loop at this depth.
  mutating func skipTurn(at depth: Int, in steps: [RecipeStep]) {
    frames.removeLast(frames.count - 1 - depth)
    frames[depth].index = body(of: steps).count - 1
    advance(in: steps)
  }

  /// Goes into a loop that has a turn.
  mutating func enter(order: [Int]) { frames.append(Frame(order: order)) }

  private func body(of steps: [RecipeStep]) -> [RecipeStep] {
    var body = steps
    for (outer, inner) in zip(frames, frames.dropFirst()) {
      guard body.indices.contains(outer.index), case .loop(let loop) = body[outer.index],
        inner.order.indices.contains(inner.turn),
        loop.bodies.indices.contains(inner.order[inner.turn])
      else { return [] }
      body = loop.bodies[inner.order[inner.turn]]
    }
    return body
  }
}
