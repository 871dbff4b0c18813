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
