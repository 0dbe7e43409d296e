-- The order comes from one window, the partition from another; a window of its own name and frame is taken whole.
SELECT Ts, Symbol, LAG(Price) OVER w AS before, SUM(Quantity) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS two, SUM(Quantity) OVER lastTwo AS again, COUNT(*) OVER (bySell ORDER BY Ts) AS n
FROM Trade WHERE Price > 10 WINDOW bySymbol AS (PARTITION BY Symbol), w AS (bySymbol ORDER BY Ts), "lastTwo" AS (W ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), by_sell AS (PARTITION BY Sell) LATE DATA DROP
