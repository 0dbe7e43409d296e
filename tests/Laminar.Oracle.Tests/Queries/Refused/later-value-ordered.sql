-- fails: LAM0300 take MAX
SELECT Symbol, (SELECT Price FROM Trade b WHERE b.Symbol = a.Symbol ORDER BY Price LIMIT 1) AS s FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
