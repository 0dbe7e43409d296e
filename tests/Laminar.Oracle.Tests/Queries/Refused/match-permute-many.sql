-- fails: LAM0262 more than 6
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (PERMUTE(a, b, c, d, e, f, g)) )
