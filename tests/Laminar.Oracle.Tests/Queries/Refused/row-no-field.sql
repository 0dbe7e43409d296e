-- fails: LAM0054 f3
SELECT (ROW(Symbol, 1)).f3 AS a FROM Trade
