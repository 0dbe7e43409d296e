-- fails: LAM0267 names columns
SELECT * FROM Trade MATCH_RECOGNIZE ( PARTITION BY Quantity + 1 ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a b) )
