-- fails: LAM0102 a window of INTERVAL '1' SECOND every INTERVAL '10' SECOND would miss rows in between
SELECT COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '10' SECOND, INTERVAL '1' SECOND)
