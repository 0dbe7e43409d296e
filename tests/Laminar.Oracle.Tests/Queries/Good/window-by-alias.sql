-- rows: few.csv
SELECT TUMBLE(Ts, INTERVAL '10' SECOND) AS w, w.start AS s, COUNT(*) AS n FROM Trade GROUP BY w
