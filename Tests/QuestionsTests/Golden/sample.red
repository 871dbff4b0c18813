AUTHOR: Robin
DESCRIPTION: A few questions about animals.
CONFIG:
  DELAY: 20
How many legs does a spider have?:
- 8
- eight
"Proverb: a bird in the hand is worth two in the ___?":
- bush
"\"Moo\", says the what?":
- cow
- the cow
Do penguins fly?:
- no
At what time does the early bird rise?:
- 5:30
Which animal is on the logo of the World Wildlife Fund?: giant panda
? A question that
  goes on in the next line?
: - yes it
    does
