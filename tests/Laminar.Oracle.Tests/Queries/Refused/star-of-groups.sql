-- fails: LAM0062 * stands for all columns only in a select list
SELECT SUM(*) AS n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS x
