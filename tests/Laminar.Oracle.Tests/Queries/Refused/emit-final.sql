-- fails: LAM0112 EMIT FINAL needs a window in GROUP BY
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT FINAL
