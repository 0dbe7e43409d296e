SELECT * FROM Trade MATCH_RECOGNIZE (
    PARTITION BY Symbol ORDER BY Ts
    MEASURES top.Ts AS Began, LAST(down.Price) AS Bottom, PREV(LAST(up.Price)) AS BeforeBack, COUNT(down.*) AS Falls, SUM(Quantity) AS Volume
    AFTER MATCH SKIP TO LAST up
    PATTERN (top down+ up{1,2}?)
    DEFINE down AS Price < PREV(Price), up AS Price > FIRST(top.Price)
) LATE DATA DROP
