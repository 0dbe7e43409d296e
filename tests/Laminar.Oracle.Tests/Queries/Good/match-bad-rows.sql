-- rows: prices.csv
-- A condition that fails ends the attempt it was asked in, a measure that fails makes the match a bad row, and a value of a row that fails keeps the row out.
SELECT f, q FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(100 / (a.Quantity - 6)) AS f, 100 / (b.Quantity - 2) AS q
    PATTERN (a b)
    DEFINE b AS 12 / (b.Quantity - 4) < 100
)
LATE DATA DROP
