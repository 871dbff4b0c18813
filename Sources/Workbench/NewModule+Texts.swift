extension NewModule {
  var recipe: String {
    """
    # docs/recipes.md lists the steps. 'parlor try \(name)' plays this one, 'parlor test' plays
    # its transcript.
    summary: Each answers a question, without a name, and all of it is read out.

    settings:
      question:
        type: text
        default: What is on your mind?
        max_length: 200
        help: What people are asked.
      time: { type: duration, default: 1m, min: 20s, max: 10m, help: To write an answer. }

    steps:
      - say: "Welcome. Here now: {people}. Answering is up to you."
      - ask: $question
        privacy: anonymous
        for: $time
      - share: answers
      - wait: 20s
      - say: Thank you.

    """
  }

  var processDescription: String {
    """
    # docs/module-protocol.md has every key. 'parlor try \(name)' plays this module, 'parlor test'
    # plays its transcript.
    summary: Each answers a question, without a name, and all of it is read out.
    run: [python3, main.py]

    settings:
      question:
        type: text
        default: What is on your mind?
        max_length: 200
        help: What people are asked.
      time: { type: duration, default: 1m, min: 20s, max: 10m, help: To write an answer. }

    """
  }

  var python: String {
    """
    import parlor


    def play(room):
        question = room.settings.question
        room.say("Welcome. Here now: %d. Answering is up to you." % len(room.people))
        answers = room.ask(question, privacy="anonymous", for_=room.settings.time)
        if answers:
            texts = [answer.text for answer in answers]
            room.random.shuffle(texts)
            room.list(question, texts)
        else:
            room.say("Nothing was shared this time, and that is fine.")
        room.wait("20s")
        room.say("Thank you.")


    parlor.run(play)

    """
  }

  var swift: String {
    """
    import ActivityKit

    /// Each answers a question, without a name, and all of it is read out.
    struct \(type): Module {
      static let name = "\(name)"
      static let summary = "Each answers a question, without a name, and all of it is read out."

      enum Cue: Codable, Sendable {
        case share
        case end
      }

      static let question = Setting.text(
        "question", default: "What is on your mind?", maxLength: 200, "What people are asked.")
      static let time = Setting.duration(
        "time", default: .minutes(1), in: .seconds(20)...(.minutes(10)), "To write an answer.")

      static let settings = SettingsSchema(Self.question, Self.time)

      var question: String
      var time: Duration

      init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
        question = settings[Self.question]
        time = settings[Self.time]
      }

      func begin(in room: inout Room<Cue>) {
        room.say("Welcome. Here now: \\(room.people.count). Answering is up to you.")
        room.ask(.text(Text(question)), privacy: .anonymous, for: time, then: .share)
      }

      func on(_ cue: Cue, in room: inout Room<Cue>) {
        switch cue {
        case .share where room.answers.isEmpty:
          room.say("Nothing was shared this time, and that is fine.")
          room.wait(.seconds(20), then: .end)
        case .share:
          let lines = room.answers.compactMap(\\.text).map(Text.verbatim)
            .shuffled(using: &room.random)
          room.show(.list(title: Text(question), lines, numbered: false))
          room.wait(.seconds(20), then: .end)
        case .end:
          room.say("Thank you.")
          room.finish()
        }
      }
    }

    """
  }

  var transcript: String {
    """
    # \(title)

    Each answers a question, without a name, and all of it is read out.

    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events:
      circle:
        agenda:
          - \(name): { question: What helped you today? }
    ```

    ## Two answers

    ```session
    rosa, ana, ben, cleo join
    rosa > /start
    *    < Activity 1 of 1: \(title)
    *    < Welcome. Here now: 3. Answering is up to you.
    *    < What helped you today?
    *    < Nobody sees who wrote what.
    ana, ben, cleo < Answer in one line, or pass. To speak, use /say. 1 minute.
    rosa < You watch; 3 people are asked. 1 minute.
    ana  > A walk
    ana  < Saved: A walk.
    ben  > Soup
    ben  < Saved: Soup.
    cleo > pass
    cleo < Passed. That is fine.
    +3s
    ...
    *    < What helped you today?
    ...
    +20s
    *    < Thank you.
    *    < That was everything on the agenda. Stay and talk for as long as you like.
    rosa < Type /end to close the event.
    ```

    ## Nobody answers

    ```session
    rosa, ana, ben join
    rosa > /start
    ...
    ana  > pass
    ana  < Passed. That is fine.
    ben  > pass
    ben  < Passed. That is fine.
    +3s
    *    < Everyone has answered or passed.
    *    < Nothing was shared this time, and that is fine.
    ```

    """
  }
}
