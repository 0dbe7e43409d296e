-- fails: LAM0265 takes a value of one row
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES SUM(FIRST(a.Price)) AS p PATTERN (a b))
