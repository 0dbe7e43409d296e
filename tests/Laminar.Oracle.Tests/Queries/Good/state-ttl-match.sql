-- rows: few.csv
-- row by row
-- Rows of a symbol: the attempt ends when the symbol is forgotten, and matches are counted anew
SELECT Symbol, f, l, n, m FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(a.Ts) AS f, LAST(a.Ts) AS l, COUNT(*) AS n, MATCH_NUMBER() AS m
    PATTERN (a+)
)
LATE DATA DROP STATE TTL INTERVAL '9' SECOND
