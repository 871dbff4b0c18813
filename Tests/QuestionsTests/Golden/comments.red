# A comment of the list.
AUTHOR: ana
Who had #1 hit?: b
Who #2: c
Which is the #3 one?:
- d
- e

Which colour?:
- red # as in blood
- The #1 colour
Best song?: The #1 song
Which sign?: #1
What does a dog say?:
- woof
