-- fails: LAM0004 this quoted name is never closed: end it with "
SELECT "Symbol FROM Trade
