-- rows: over-rank.input.csv
SELECT Ts, Symbol, ROW_NUMBER() OVER (ORDER BY Ts) AS n, RANK() OVER (ORDER BY Ts) AS r, DENSE_RANK() OVER (ORDER BY Ts) AS d FROM Trade LATE DATA DROP
