import Questions
