-- rows: prices.csv
-- in order
-- Each row of a match, with the measures as they stand there, and as they stand at the end.
SELECT Symbol, Ts, Price, c, nr, n, final_n, bottom, final_bottom, average, Quantity FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES CLASSIFIER() AS c, MATCH_NUMBER() AS nr, COUNT(*) AS n, FINAL COUNT(*) AS final_n, LAST(down.Price) AS bottom, FINAL LAST(down.Price) AS final_bottom, AVG(down.Quantity) AS average
    ALL ROWS PER MATCH
    AFTER MATCH SKIP TO LAST up
    PATTERN (top down+ up+)
    DEFINE down AS down.Price < PREV(down.Price), up AS up.Price > PREV(up.Price)
)
LATE DATA DROP
