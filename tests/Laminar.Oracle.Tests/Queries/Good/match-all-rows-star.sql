-- rows: prices.csv
SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FINAL LAST(Price) AS top, Price - FIRST(Price) AS rise
    ALL ROWS PER MATCH
    PATTERN (low up{1,5})
    DEFINE up AS Price > PREV(Price)
)
LATE DATA DROP
