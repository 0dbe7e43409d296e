-- rows: prices.csv
-- The first alternative that goes through is taken, also where a later one takes more rows; ? and ?? prefer a row and none.
SELECT n, a, b, c, d FROM Trade MATCH_RECOGNIZE (
    ORDER BY Ts
    MEASURES COUNT(*) AS n, LAST(a.Quantity) AS a, LAST(b.Quantity, 1) AS b, c.Quantity AS c, FIRST(d.Quantity) AS d
    AFTER MATCH SKIP TO FIRST d
    PATTERN ((a | b b | c) a?? (b | c)? d)
    DEFINE a AS Sell, b AS NOT Sell, d AS Symbol <> LAST(Symbol, 1)
)
LATE DATA DROP
