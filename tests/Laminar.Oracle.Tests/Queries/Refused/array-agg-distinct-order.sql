-- fails: LAM0096 order by the value itself
SELECT ARRAY_AGG(DISTINCT Symbol ORDER BY Price) AS a FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE)
