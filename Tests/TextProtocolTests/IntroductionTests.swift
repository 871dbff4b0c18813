import Names
import Testing

/// What people answer who are asked for their name.
@Suite struct IntroductionTests {
  @Test(arguments: [
    ("my name is Dee", "Dee"), ("My name is dee.", "dee."), ("I'm Dee", "Dee"), ("i’m dee", "dee"),
    ("I am Dee Dee!", "Dee Dee"), ("call me Dee", "Dee"), ("You can call me Mary Ann", "Mary Ann"),
    ("Hi, I'm Dee, nice to meet you", "Dee"), ("my name is: Dr. Dee", "Dr. Dee"),
    ("me llamo Dee", "Dee"), ("Hola, soy Inés", "Inés"),
    ("me llamo ana de la cruz", "ana de la cruz"),
    ("mi nombre es Дарья", "Дарья"), ("i am 周杰伦", "周杰伦"),
  ])
  func aNameInASentence(line: String, name: String) { #expect(Introduction.name(in: line) == name) }

  /// What is a name as it stands, or is no name with or without its beginning.
  @Test(arguments: [
    "Dee", "Ian", "Im Yoon-ah", "Hi Dee", "hi", "my name is", "I'm", "call me,", "I'm here",
    "I'm new here", "i'm not sure", "I am the walrus", "my name is not important",
    "soy la nueva", "I'm happy to be here", "", "   ", "my name is a b c d e",
  ])
  func otherLinesStayAsTheyAre(line: String) { #expect(Introduction.name(in: line) == line) }

  @Test(arguments: ["hi", "Hello!", "hey", "¡Hola!", "Good evening.", "buenas noches", "hi there"])
  func aGreetingIsNoName(line: String) { #expect(Introduction.isGreeting(line)) }

  @Test(arguments: [
    "it is me!", "That's me", "yes, that’s me", "me", "soy yo", "Sí, soy yo", "Hello, it's me",
  ])
  func oneselfIsNoName(line: String) { #expect(Introduction.isOneself(line)) }

  @Test(arguments: ["Hi Dee", "Dee", "Heye", "Mei", "yes", "", "good", "it is Dee"])
  func aNameIsNeither(line: String) {
    #expect(!Introduction.isGreeting(line) && !Introduction.isOneself(line))
  }

  @Test func aLongLineCostsNothing() {
    let line = "my name is " + String(repeating: "Dee ", count: 1_000)
    #expect(Introduction.name(in: line) == line)
  }
}
