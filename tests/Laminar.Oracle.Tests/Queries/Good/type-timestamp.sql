-- rows: few.csv
SELECT Ts + INTERVAL '1' SECOND AS a, CAST('2024-02-29 12:00:00.5' AS TIMESTAMP(3)) AS b, CAST(Settles AS TIMESTAMP) AS c, Ts - Settles AS d FROM Trade
