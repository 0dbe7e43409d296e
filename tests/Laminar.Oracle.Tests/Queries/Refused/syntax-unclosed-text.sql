-- fails: LAM0003 this string is never closed
SELECT 'abc FROM Trade
