-- rows: prices.csv
SELECT f, n, s, g FROM Trade MATCH_RECOGNIZE (
    ORDER BY Ts
    MEASURES FIRST(a.Ts) AS f, COUNT(a.*) AS n, SUM(a.Quantity) AS s, MAX(a.Fee) AS g
    AFTER MATCH SKIP TO LAST b
    PATTERN (a a*? b{1,2}? c)
    DEFINE b AS b.Sell AND b.Quantity > FIRST(a.Quantity), c AS c.Price < b.Price
)
LATE DATA DROP
