import parlor


def play(room):
    settings = room.settings
    for number, question in enumerate(settings.questions, 1):
        with room.step("Question %d of %d" % (number, len(settings.questions))):
            answers = room.ask(question.ask, for_=settings.time)
            right = [answer.person for answer in answers if is_right(answer, question)]
            room.say("It is %s." % question.answer)
            room.result([question.answer], right=right)
            for person in right:
                room.award(settings.points, person, "question %d" % number)
            room.wait("5s")
    room.scores()
    room.wait("10s")


def is_right(answer, question):
    return answer.text.strip(" .!").casefold() == question.answer.casefold()


parlor.run(play)
