-- fails: LAM0300 a query as a value in ROLLUP
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY ROLLUP ((SELECT MAX(Price) FROM Trade), Symbol) STATE TTL INTERVAL '1' HOUR
