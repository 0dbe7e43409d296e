SELECT Ts, Symbol, Price, LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS before, Price - LAG(Price, 2, 0) OVER (PARTITION BY Symbol ORDER BY Ts) AS since FROM Trade LATE DATA DROP
