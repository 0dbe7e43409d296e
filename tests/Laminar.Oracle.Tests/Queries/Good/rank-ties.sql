-- rows: over-rank.input.csv
SELECT Symbol, r FROM (SELECT Symbol, RANK() OVER (ORDER BY Ts DESC) AS r FROM Trade) AS ranked WHERE r <= 2
