/// Why a line of a module is not what it should be, as a sentence that quotes nothing of it: what a
/// module writes may hold what people have said.
public struct ModuleNonsense: Error, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
