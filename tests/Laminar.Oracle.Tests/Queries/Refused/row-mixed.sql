-- fails: LAM0073 ROW
SELECT ROW(Symbol) = ROW(1) AS a FROM Trade
