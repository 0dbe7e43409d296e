-- rows: prices.csv
-- in order
SELECT Symbol, Ts, nr, c, n, Price FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES MATCH_NUMBER() AS nr, CLASSIFIER() AS c, COUNT(*) AS n
    ALL ROWS PER MATCH SHOW EMPTY MATCHES
    PATTERN (up*)
    DEFINE up AS Price > PREV(Price)
)
LATE DATA DROP
