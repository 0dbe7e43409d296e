-- rows: prices.csv
-- In any order; that in which the variables stand is preferred.
SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(Ts) AS began, a.Quantity AS a, b.Quantity AS b, c.Quantity AS c, CLASSIFIER() AS last
    AFTER MATCH SKIP TO NEXT ROW
    PATTERN (PERMUTE(a, b, c?) d)
    DEFINE a AS Price < 8, b AS Price > 5, c AS Quantity > 6
)
LATE DATA DROP
