AUDIO: "[Audio] Which bird is this?"
https://example.org/blackbird.mp3:
- blackbird
What does a dog say?:
- woof
What does a dog say?:
- bark
No answer?:
Nor here?: []
A mapping?:
  right: yes
A list in a list?:
- [one, two]
- three
A tag?:
- !important
Is this true?:
- true
- yes
- indeed
Blank?:
- "  "
