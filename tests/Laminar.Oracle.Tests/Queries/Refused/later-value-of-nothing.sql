-- fails: LAM0300 computes something of no rows
SELECT Symbol, (SELECT CASE WHEN COUNT(*) < 2 THEN 1 END FROM Trade b WHERE b.Symbol = a.Symbol) AS s FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
