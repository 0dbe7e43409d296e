-- rows: prices.csv
-- Every row may begin a match: they overlap. Without MEASURES of its own variable a column is the last row's.
SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(Quantity) AS first_of, Quantity AS last_of, COUNT(*) AS n, MATCH_NUMBER() AS nr, CLASSIFIER() AS c
    ONE ROW PER MATCH
    AFTER MATCH SKIP TO NEXT ROW
    PATTERN (up{2,3})
    DEFINE up AS Price >= PREV(Price)
) AS m(of, f, l, n, nr, c)
LATE DATA DROP
