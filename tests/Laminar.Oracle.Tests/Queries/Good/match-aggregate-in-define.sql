-- rows: prices.csv
-- As many rows as are needed for so much to be traded, at most three, and the last one not the dearest.
SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(Ts) AS began, COUNT(*) AS n, SUM(Quantity) AS volume
    PATTERN (little* enough)
    DEFINE little AS SUM(Quantity) < 10, enough AS SUM(Quantity) >= 10 AND COUNT(little.*) < 3 AND Price < MAX(Price)
)
LATE DATA DROP
