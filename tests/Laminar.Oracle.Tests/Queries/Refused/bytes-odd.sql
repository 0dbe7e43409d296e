-- fails: LAM0235 two hexadecimal digits
SELECT X'1F0' AS a FROM Trade
