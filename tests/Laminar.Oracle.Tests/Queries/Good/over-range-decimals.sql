-- A sum of decimals has the places of the number in its frame that has most.
SELECT Ts, CAST(SUM(Fee) OVER (ORDER BY Ts RANGE BETWEEN INTERVAL '8' SECOND PRECEDING AND CURRENT ROW) AS VARCHAR) AS fees FROM Trade LATE DATA DROP
