SELECT Symbol, Price, Step, n FROM
  (SELECT Symbol, Price, Price - LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS Step, COUNT(*) OVER (PARTITION BY Symbol ORDER BY Ts) AS sofar, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Price DESC) AS n FROM Trade) AS ranked
WHERE n = 1
