import Questions
import Testing

/// A file that is no text is not read as one: it is said what it is, and what to do.
@Suite struct ForeignFileTests {
  private func message(_ bytes: [UInt8]) -> String? {
    QuestionReader.refusal(of: bytes, file: "test")?.message
  }

  /// A zip archive with one part, which is not packed.
  private func archive(_ part: String, _ content: String = "") -> [UInt8] {
    [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22)
      + [UInt8(part.utf8.count), 0, 0, 0] + Array(part.utf8) + Array(content.utf8)
  }

  @Test func officeFilesAreNamed() {
    #expect(
      message(archive("xl/workbook.xml"))
        == "this is a spreadsheet (.xlsx); open it and save the sheet as CSV")
    #expect(
      message(archive("word/document.xml"))
        == "this is a document (.docx); open it and save it as plain text")
    #expect(
      message(archive("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))
        == "this is a spreadsheet (.ods); open it and save the sheet as CSV")
    #expect(
      message(archive("collection.anki21"))
        == "this is a deck of Anki; export the notes as plain text")
    #expect(message(archive("questions.gift")) == "this is a zip archive; unpack it first")
    #expect(message([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.contains(".xls") == true)
  }

  @Test func otherFilesAreNamed() {
    #expect(message(Array("%PDF-1.7\n".utf8)) == "this is a PDF; save its text as plain text")
    #expect(message([0x1F, 0x8B, 0x08]) == "this is packed (gzip); unpack it first")
    #expect(
      message([0x89, 0x50, 0x4E, 0x47]) == "this is a picture (PNG); questions are read from text")
    #expect(message(Array("{\\rtf1\\ansi".utf8))?.contains("RTF") == true)
    #expect(message(Array("\n<!DOCTYPE html><html>".utf8))?.contains("web page") == true)
  }

  @Test func whatElseIsNoTextSaysWhere() {
    #expect(
      message(Array("Q*a\nR*".utf8) + [0, 0, 7])
        == "line 2 has a byte of zero, which no text has: this is no file of text; "
        + "open it in the program it is from, and save it as CSV or plain text")
    #expect(
      message((0..<200).map { $0 % 2 == 0 ? 0x01 : 0x41 })?.contains("no file of text") == true)
    #expect(message(Array("\u{3}04,01Which?\u{3}*red\n".utf8)) == nil)
    #expect(message(Array("Où ?*là\t1\r\n".utf8)) == nil)
    #expect(message([]) == nil)
  }

  @Test(arguments: QuestionFormat.allCases)
  func noFormatReadsThem(format: QuestionFormat) {
    let result = QuestionReader.read(archive("xl/workbook.xml"), file: "test", format: format)
    #expect(result.isUnreadable)
    #expect(result.read == 0)
  }
}
