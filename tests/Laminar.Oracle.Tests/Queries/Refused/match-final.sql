-- fails: LAM0392 FINAL cannot stand in front of PREV
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES FINAL PREV(a.Price) AS p PATTERN (a b) )
