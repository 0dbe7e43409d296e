SELECT Ts, Symbol, LEAD(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS next, LEAD(Quantity, 2, -1) OVER (PARTITION BY Symbol ORDER BY Ts) AS after_next FROM Trade LATE DATA DROP
