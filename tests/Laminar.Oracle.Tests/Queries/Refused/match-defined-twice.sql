-- fails: LAM0264 has a condition already
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a+) DEFINE a AS Price > 1, A AS Price < 9)
