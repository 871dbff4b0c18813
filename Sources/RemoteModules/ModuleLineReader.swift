import ActivityKit
import Foundation

/// Reads what a module sends: one JSON object a line, `docs/module-protocol.md`.
public enum ModuleLineReader {
  /// Reads the reply to the greeting.
  public static func readReady(_ line: [UInt8]) throws(ModuleNonsense) {
    let ready = try decode(ReadyLine.self, line)
    guard ready.type == "ready" else { throw ModuleNonsense("it did not say 'ready' first") }
    guard ready.version == nil || ready.version == ModuleGreeting.version else {
      throw ModuleNonsense(
        "it speaks another version of the protocol than \(ModuleGreeting.version)")
    }
  }

  /// Reads the reply to `request`.
  /// - Throws: ``ModuleNonsense``, or ``ModuleFault`` where the module says that it has failed.
  public static func readReply(
    _ line: [UInt8], to request: ModuleRequest
  ) throws -> ModuleDeed {
    if line.count <= 1_000, let fault = try? decode(FaultLine.self, line),
      fault.request == request.number
    {
      throw ModuleFault(fault.because, at: fault.at)
    }
    let reply = try decode(ReplyLine.self, line)
    guard reply.type == "reply" else { throw ModuleNonsense("it sent something else than a reply") }
    guard reply.request == request.number else {
      throw ModuleNonsense("it replied to another request than it was asked")
    }
    let size = reply.state?.utf8.count ?? 0
    guard size <= ModuleLimits.state else {
      throw ModuleNonsense(
        "its state has \((size + 1_023) >> 10) KiB, and at most \(ModuleLimits.state >> 10) are kept: a "
          + "loop that never ends?")
    }
    if request.isAwaited, reply.next == nil {
      throw ModuleNonsense("its reply has no 'then', so there was nothing to do next")
    }
    return ModuleDeed(
      effects: reply.effects.flatMap(\.effects), next: reply.next?.next, state: reply.state,
      step: reply.step, skip: reply.skip, until: reply.until, over: reply.over, hears: reply.hears,
      teams: reply.effects.compactMap(\.teams).first)
  }

  private static func decode<Line: Decodable>(
    _ type: Line.Type, _ line: [UInt8]
  ) throws(ModuleNonsense) -> Line {
    do {
      return try JSONDecoder().decode(type, from: Data(line))
    } catch let nonsense as ModuleNonsense {
      throw nonsense
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
      throw ModuleNonsense("it sent a line that is not JSON")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context)
    {
      throw ModuleNonsense("\(place(context.codingPath)) is of the wrong kind")
    } catch DecodingError.keyNotFound(let key, let context) {
      throw ModuleNonsense("\(place(context.codingPath)) has no '\(key.stringValue)'")
    } catch {
      throw ModuleNonsense("it sent a line that cannot be read")
    }
  }

  /// Where something stands, in words; all of these are ours.
  static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return "its line" }
    let steps = path.map { step in
      step.intValue.map { "[\($0)]" } ?? ".\(step.stringValue)"
    }
    return "in its line, '\(steps.joined().drop { $0 == "." })'"
  }
}

private struct ReadyLine: Decodable {
  let type: String
  let version: Int?

  enum Key: String, CodingKey, CaseIterable {
    case type
    case version = "protocol"
  }

  init(from decoder: any Decoder) throws {
    let line = try decoder.known(Key.self)
    type = try line.decode(String.self, forKey: .type)
    version = try line.decodeIfPresent(Int.self, forKey: .version)
  }
}

private struct FaultLine: Decodable {
  let request: Int
  let because: ModuleFault.Cause
  let at: String?

  enum Key: String, CodingKey, CaseIterable { case type, request, because, at }

  init(from decoder: any Decoder) throws {
    let line = try decoder.known(Key.self)
    guard try line.decode(String.self, forKey: .type) == "fault" else { throw line.misfit(.type) }
    request = try line.decode(Int.self, forKey: .request)
    let word = try line.decode(String.self, forKey: .because)
    guard let cause = ModuleFault.Cause(rawValue: word) else { throw line.misfit(.because) }
    because = cause
    at = try line.decodeIfPresent(String.self, forKey: .at)
  }
}

private struct ReplyLine: Decodable {
  let type: String
  let request: Int
  let effects: [EffectLine]
  let next: NextLine?
  let state: String?
  let step: Text?
  let skip: String?
  let until: Duration?
  let over: String?
  let hears: [Happening.Kind]?

  enum Key: String, CodingKey, CaseIterable {
    case type, request, then, state, step, skip, until, over, hears
    case effects = "do"
  }

  init(from decoder: any Decoder) throws {
    let line = try decoder.known(Key.self)
    type = try line.decode(String.self, forKey: .type)
    request = try line.decode(Int.self, forKey: .request)
    effects = try line.decodeIfPresent([EffectLine].self, forKey: .effects) ?? []
    guard effects.count(where: { $0.teams != nil }) <= 1 else {
      throw ModuleNonsense("it made teams more than once in one reply")
    }
    guard effects.reduce(0, { $0 + $1.effects.count }) <= ModuleLimits.effects else {
      throw ModuleNonsense("it did more than \(ModuleLimits.effects) things in one reply")
    }
    guard effects.flatMap(\.effects).reduce(0, { $0 + $1.size }) <= ModuleLimits.said else {
      throw ModuleNonsense("it said more than \(ModuleLimits.said >> 10) KiB in one reply")
    }
    next = try line.decodeIfPresent(NextLine.self, forKey: .then)
    state = try line.decodeIfPresent(String.self, forKey: .state)
    step = line.contains(.step) ? try line.text(.step, most: ModuleLimits.label) : nil
    skip = try line.decodeIfPresent(String.self, forKey: .skip)
    guard skip?.count ?? 0 <= ModuleLimits.cue else { throw line.misfit(.skip) }
    guard skip == nil || step != nil else { throw line.misfit(.skip) }
    until = try line.contains(.until) ? line.seconds(.until, from: 0) : nil
    over = try line.decodeIfPresent(String.self, forKey: .over)
    guard over?.count ?? 0 <= ModuleLimits.cue else { throw line.misfit(.over) }
    guard over == nil || until != nil else { throw line.misfit(.over) }
    hears = try line.decodeIfPresent([String].self, forKey: .hears)?.map { word in
      guard let kind = Happening.Kind(rawValue: word) else {
        let words = Happening.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw line.misfit(.hears, "it takes some of \(words)")
      }
      return kind
    }
  }
}
