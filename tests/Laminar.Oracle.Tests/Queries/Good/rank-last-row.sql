-- row by row
SELECT Ts, Symbol, Price FROM (SELECT Ts, Symbol, Price, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Ts DESC) AS n FROM Trade) AS ranked WHERE n = 1
