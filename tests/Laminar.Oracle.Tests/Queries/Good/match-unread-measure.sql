-- A measure that fails makes the match a bad row, though nobody reads it.
SELECT f FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(a.Quantity) AS f, SUM(CASE WHEN a.Quantity >= 100 THEN 9000000000000000000 ELSE 1 END) AS s
    PATTERN (a a)
)
LATE DATA DROP
