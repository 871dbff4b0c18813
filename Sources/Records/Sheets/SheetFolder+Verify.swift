import Foundation

/// What became of a folder of sheets.
public struct SheetCheck: Sendable, Equatable {
  /// What is wrong, a sentence each; empty when all is as it was sealed.
  public internal(set) var findings: [String] = []
  public internal(set) var sheets = 0
  /// How many of the sheets a facilitator has confirmed.
  public internal(set) var attested = 0
  public internal(set) var corrections = 0
  /// Sheets that were deleted because their time was up or somebody was forgotten.
  public internal(set) var withdrawn = 0
  /// The hash of each line of the chain, in order.
  public internal(set) var hashes: [String] = []
}

extension SheetFolder {
  /// Checks each file against the chain, and the chain against itself. It needs no records.
  /// - Throws: ``SheetError`` where there is no chain.
  public func verify() throws -> SheetCheck {
    let file = path + "/" + SheetStore.chainName
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw SheetError("There is no \(file) to verify sheets by.")
    }
    let chain = SealChain(bytes)
    var check = SheetCheck()
    check.hashes = chain.lines.map(\.hash)
    if bytes.count > chain.length {
      check.findings.append("The last line of \(SheetStore.chainName) was not written to its end.")
    }
    checkLines(of: chain, &check)
    let sheets = chain.sheets
    var known: Set<String> = []
    for sheet in sheets {
      for entry in chain.entries(of: sheet) { checkFiles(of: entry, &known, &check) }
    }
    let attested = Set(chain.seals.filter { $0.kind == .attestation }.compactMap(\.sheet))
    let live = Set(sheets.map(\.number))
    check.sheets = sheets.count
    check.attested = live.intersection(attested).count
    for seal in chain.seals {
      if seal.kind == .correction, let sheet = seal.sheet, live.contains(sheet) {
        check.corrections += 1
      }
      if seal.kind == .withdrawal { check.withdrawn += 1 }
    }
    try findStrangers(known, &check)
    return check
  }

  private func checkLines(of chain: SealChain, _ check: inout SheetCheck) {
    var previous = Digest.none
    for (index, line) in chain.lines.enumerated() {
      let name = "Line \(index + 1) of \(SheetStore.chainName)"
      if let seal = line.seal {
        if seal.number != index + 1 || seal.previous != previous {
          check.findings.append(
            "\(name) does not follow the line before: one of the two was changed, added or taken out."
          )
        }
        if let bytes = try? seal.canonical, Digest.of(bytes) != line.hash {
          check.findings.append("\(name) is not in its canonical form.")
        }
      } else {
        check.findings.append("\(name) cannot be read.")
      }
      previous = line.hash
    }
  }

  private func checkFiles(
    of seal: Seal, _ known: inout Set<String>, _ check: inout SheetCheck
  ) {
    for (file, hash) in [(seal.file, seal.sha256), (seal.pageFile, seal.page)] {
      guard let file, let hash else { continue }
      known.insert(file)
      guard SheetStore.isPlain(file),
        let bytes = FileManager.default.contents(atPath: path + "/" + file)
      else {
        check.findings.append("\(file) is missing, and nothing says that it was deleted.")
        continue
      }
      if Digest.of(bytes) != hash {
        check.findings.append("\(file) was changed after it was sealed.")
      }
    }
  }

  /// Files that look like sheets and are sealed nowhere.
  private func findStrangers(_ known: Set<String>, _ check: inout SheetCheck) throws {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for file in files.sorted() where !known.contains(file) {
      if file.wholeMatch(of: /[0-9]{4,}-.*\.(json|html)/) != nil {
        check.findings.append("\(file) is in the folder, and nothing says that it belongs there.")
      }
    }
  }
}
