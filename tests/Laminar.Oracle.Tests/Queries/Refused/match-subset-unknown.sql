-- fails: LAM0263 c is no variable
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(u.Price) AS p PATTERN (a b) SUBSET u = (a, c))
