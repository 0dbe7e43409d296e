-- fails: LAM0101 must be more than zero
SELECT COUNT(*) AS n FROM Trade GROUP BY SESSION(Ts, INTERVAL '0' SECOND)
