-- fails: LAM0073 ROW
SELECT ROW(Symbol) = ROW('A', 1) AS a FROM Trade
