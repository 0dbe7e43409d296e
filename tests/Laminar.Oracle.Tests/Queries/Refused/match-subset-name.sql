-- fails: LAM0390 a is a variable of PATTERN
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a b) SUBSET a = (a, b))
