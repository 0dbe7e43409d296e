-- rows: prices.csv
-- A pattern that need not have a row: where none can be, the match is empty, and comes out all the same.
SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES MATCH_NUMBER() AS nr, CLASSIFIER() AS c, COUNT(*) AS n, SUM(up.Quantity) AS s, FIRST(up.Price) AS f, Price AS p
    PATTERN (up*)
    DEFINE up AS Price > PREV(Price)
)
LATE DATA DROP
