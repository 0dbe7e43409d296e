-- rows: prices.csv
SELECT window_end, COUNT(*) AS n FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES CLASSIFIER() AS c
    ALL ROWS PER MATCH
    PATTERN (top down+ up) WITHIN INTERVAL '5' SECOND
    DEFINE down AS down.Price < PREV(down.Price), up AS up.Price > PREV(up.Price)
)
GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND)
LATE DATA DROP
