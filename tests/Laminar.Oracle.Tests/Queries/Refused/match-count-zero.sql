-- fails: LAM0262 at most 0 times
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a b{0}) )
