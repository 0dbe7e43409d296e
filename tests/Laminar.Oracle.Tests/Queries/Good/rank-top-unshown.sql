-- row by row
SELECT Symbol, Price FROM (SELECT Symbol, Price, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Price DESC) AS n FROM Trade) AS ranked WHERE n <= 2
