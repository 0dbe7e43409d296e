-- What is equal to the outer row's is itself a query.
SELECT Symbol, Quantity, (SELECT COUNT(*) FROM (SELECT Symbol AS s, (SELECT MAX(Quantity) FROM Trade) AS most FROM Trade) AS t WHERE t.most = o.Quantity) AS n FROM Trade AS o
