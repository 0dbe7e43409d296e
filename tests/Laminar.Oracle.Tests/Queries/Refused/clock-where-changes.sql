-- fails: LAM0330 rows that stay
SELECT n FROM (SELECT MAX(Ts) AS last, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS q WHERE last > NOW() - INTERVAL '1' HOUR
