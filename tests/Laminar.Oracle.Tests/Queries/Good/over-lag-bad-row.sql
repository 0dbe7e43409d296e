-- A row on which an argument fails is in no frame, the row's own LAG(x, 0) no less than another row's.
-- rows: few.csv
SELECT Ts, LAG(100 / (Quantity - 30), 0) OVER (ORDER BY Ts) AS own, COUNT(*) OVER (ORDER BY Ts ROWS UNBOUNDED PRECEDING) AS n FROM Trade
