-- fails: LAM0095 * would select columns that are not grouped
SELECT * FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND)
