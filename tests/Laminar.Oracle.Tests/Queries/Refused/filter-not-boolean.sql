-- fails: LAM0074 FILTER needs a condition
SELECT COUNT(*) FILTER (WHERE Quantity) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
