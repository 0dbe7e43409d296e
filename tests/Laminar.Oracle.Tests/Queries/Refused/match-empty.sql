-- fails: LAM0260 no row at all
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a* b?) )
