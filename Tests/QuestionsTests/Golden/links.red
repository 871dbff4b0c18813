$schema: https://example.org/trivia.json
LICENSE: CC BY-SA 4.0
Which flag? https://example.org/flag.png:
- Peru
"Which bird sings? https://youtu.be/abc":
- robin
What does https://example.org/about tell?:
- about
A blank first?:
- ""
- Lima
A long first?:
- "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
- Lima
Which song of 1983 is by Spandau Ballet?:
- True
True or false, the sky is blue?:
- true
