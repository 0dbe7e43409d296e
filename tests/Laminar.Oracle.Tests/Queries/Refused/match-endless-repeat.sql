-- fails: LAM0261 repeated without end
SELECT * FROM Trade MATCH_RECOGNIZE ( ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN ((a? b*)+ c) )
