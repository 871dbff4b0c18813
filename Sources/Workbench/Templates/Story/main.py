import parlor


def play(room):
    settings = room.settings
    room.say("A story in parts. Write a line for each of them, or pass.")
    room.wait("5s")
    for number, part in enumerate(settings.parts, 1):
        with room.step("Part %d of %d" % (number, len(settings.parts))):
            lines = room.ask(part, for_=settings.write)
            if lines:
                room.list(part, ["%s: %s" % (line.person.name, line.text) for line in lines])
            else:
                room.say("Nothing was shared this time, and that is fine.")
            room.wait(settings.read)
    room.say("That is the story. Thank you for writing.")


parlor.run(play)
