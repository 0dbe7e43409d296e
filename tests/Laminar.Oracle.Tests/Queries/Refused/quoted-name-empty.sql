-- fails: LAM0025 a quoted name needs at least one character
SELECT "" FROM Trade
