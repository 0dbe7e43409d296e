-- fails: LAM0265 several variables
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price - b.Price) AS p PATTERN (a b))
