-- rows: prices.csv
SELECT Symbol, Ts, x FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES 100 / (COUNT(*) - 2) AS x
    ALL ROWS PER MATCH
    PATTERN (low up{1,5})
    DEFINE up AS Price > PREV(Price)
)
LATE DATA DROP
