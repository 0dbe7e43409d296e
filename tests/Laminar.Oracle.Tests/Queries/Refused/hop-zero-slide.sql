-- fails: LAM0101 the slide of a window must be more than zero, and this is zero
SELECT COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '0' SECOND, INTERVAL '1' SECOND)
