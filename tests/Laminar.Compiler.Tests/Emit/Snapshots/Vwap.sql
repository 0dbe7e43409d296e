SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap, window_end
FROM Trade
GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)
HAVING COUNT(*) > 2
