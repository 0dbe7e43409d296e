-- fails: LAM0263 upp is no variable
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(up.Price) AS p PATTERN (up+) DEFINE upp AS Price > 1)
