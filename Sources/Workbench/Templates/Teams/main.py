import parlor


def play(room):
    settings = room.settings
    room.draw_teams(["Reds", "Blues"])
    room.say("To talk in your team, type /team and what you want to say.")
    room.wait("10s")
    for number, question in enumerate(settings.questions, 1):
        with room.step("Question %d of %d" % (number, len(settings.questions))):
            answers = room.ask(question.ask, for_=settings.time)
            room.say("It is %s." % question.answer)
            for answer in answers:
                if answer.text.strip(" .!").casefold() == question.answer.casefold():
                    # What people get counts for their team.
                    room.award(settings.points, answer.person, "question %d" % number)
            room.wait("5s")
    room.scores()
    room.wait("10s")


parlor.run(play)
