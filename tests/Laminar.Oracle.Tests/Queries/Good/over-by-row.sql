-- row by row
SELECT Ts, Symbol, LAG(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS before FROM Trade LATE DATA DROP
