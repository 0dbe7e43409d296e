-- fails: LAM2022 a later row may come before all others
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) ORDER BY q EMIT CHANGES
