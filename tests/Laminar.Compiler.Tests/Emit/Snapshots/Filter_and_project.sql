SELECT Symbol, Price * Quantity AS Value, Ts
FROM Trade
WHERE Price > 10.5 AND Symbol IN (1, 2, 3)
