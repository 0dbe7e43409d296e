-- rows: prices.csv
-- row by row
-- A match that could go on ends when the watermark has passed the time that it may take.
SELECT Symbol, f, l, n FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(a.Ts) AS f, LAST(a.Ts) AS l, COUNT(*) AS n
    PATTERN (a a+) WITHIN INTERVAL '4' SECOND
)
LATE DATA DROP
