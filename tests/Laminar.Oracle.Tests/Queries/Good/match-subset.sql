-- rows: prices.csv
SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES FIRST(moved.Price) AS first, LAST(moved.Price, 1) AS last_but_one, COUNT(moved.*) AS n, SUM(ends.Quantity) AS s
    AFTER MATCH SKIP TO FIRST moved
    PATTERN (top down+ up+)
    SUBSET moved = (down, up), ends = (top, up)
    DEFINE down AS down.Price < PREV(down.Price), up AS up.Price > LAST(moved.Price, 1)
)
LATE DATA DROP
