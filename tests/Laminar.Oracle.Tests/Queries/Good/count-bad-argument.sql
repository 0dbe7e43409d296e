-- What is counted is never NULL, and fails on a row: that is a bad row, and not counted.
-- rows: few.csv
SELECT Symbol, COUNT(q) AS n FROM (SELECT Symbol, 100 / (Quantity - 30) AS q FROM Trade) AS t GROUP BY Symbol
