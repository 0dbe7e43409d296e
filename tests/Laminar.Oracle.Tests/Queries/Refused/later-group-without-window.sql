-- fails: LAM0300 window
SELECT Symbol, COUNT(*) FROM Trade GROUP BY Symbol
