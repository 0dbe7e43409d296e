-- fails: LAM0085 DISTINCT belongs to aggregates such as SUM
SELECT UPPER(DISTINCT Symbol) AS a FROM Trade
