-- fails: LAM? UPPER
SELECT UPPER(Symbol, 1) AS v FROM Trade
