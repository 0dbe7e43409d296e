-- rows: prices.csv
-- A price falls for a while and then rises above where it began. The row before the fall is its first.
SELECT Symbol, Began, Bottom, Back, Falls FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES top.Ts AS Began, LAST(down.Price) AS Bottom, LAST(up.Ts) AS Back, COUNT(down.*) AS Falls
    AFTER MATCH SKIP TO LAST up
    PATTERN (top down+ up+)
    DEFINE down AS down.Price < PREV(down.Price), up AS up.Price > PREV(up.Price)
)
LATE DATA DROP
