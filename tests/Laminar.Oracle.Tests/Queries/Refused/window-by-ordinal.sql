-- fails: LAM0090 COUNT is computed over a group's rows
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, 2
