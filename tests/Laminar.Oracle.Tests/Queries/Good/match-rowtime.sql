-- rows: prices.csv
-- The time of a match goes on as an event time: windows over matches.
SELECT window_end, COUNT(*) AS n, MAX(Falls) AS Falls FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES MATCH_ROWTIME() AS At, COUNT(down.*) AS Falls
    PATTERN (top down+ up) WITHIN INTERVAL '5' SECOND
    DEFINE down AS down.Price < PREV(down.Price), up AS up.Price > PREV(up.Price)
)
GROUP BY TUMBLE(At, INTERVAL '10' SECOND)
LATE DATA DROP
