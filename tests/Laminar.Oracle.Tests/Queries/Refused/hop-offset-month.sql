-- fails: LAM0104 months and years differ in length
SELECT COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND, INTERVAL '1' MONTH)
