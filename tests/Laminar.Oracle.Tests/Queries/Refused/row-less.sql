-- fails: LAM0232 ROW
SELECT ROW(Symbol) < ROW('A') AS a FROM Trade
