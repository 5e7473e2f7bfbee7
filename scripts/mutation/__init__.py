"""The mutation pass: one deliberate mistake at a time in the rules and the law data, and the tests must notice."""
