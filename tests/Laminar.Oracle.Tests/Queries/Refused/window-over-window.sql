-- fails: LAM2001 x has no event time, so its windows would never close
SELECT COUNT(*) AS m FROM (SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)) AS x GROUP BY TUMBLE(n, INTERVAL '10' SECOND)
