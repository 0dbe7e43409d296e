SELECT * FROM Trade MATCH_RECOGNIZE (
    ORDER BY Ts
    MEASURES CLASSIFIER() AS Kind, FIRST(moved.Price) AS Began, FINAL LAST(up.Price) AS Top, SUM(Quantity) AS Volume, FINAL COUNT(moved.*) AS Total
    ALL ROWS PER MATCH OMIT EMPTY MATCHES
    PATTERN ((up | down)*) WITHIN INTERVAL '1' MINUTE
    SUBSET moved = (up, down)
    DEFINE up AS Price > PREV(Price) AND SUM(up.Quantity) < 1000, down AS Price <= PREV(Price)
) LATE DATA DROP
