SELECT Ts, Symbol, Quantity FROM (SELECT Ts, Symbol, Quantity, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Ts) AS n FROM Trade) AS numbered WHERE n = 1 LATE DATA DROP
