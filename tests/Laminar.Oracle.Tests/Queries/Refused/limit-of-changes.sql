-- fails: LAM0300 LIMIT without ORDER BY over rows that may be taken back
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol LIMIT 5
