-- fails: LAM0010 'CHANGE' has no meaning here: did you mean CHANGES?
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT ON CHANGE
