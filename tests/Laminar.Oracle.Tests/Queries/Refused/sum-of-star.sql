-- fails: LAM0062 * stands for all columns only in a select list, and for all rows in COUNT
SELECT SUM(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
