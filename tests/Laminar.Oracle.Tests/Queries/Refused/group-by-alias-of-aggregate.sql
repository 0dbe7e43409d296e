-- fails: LAM0090 COUNT is computed over a group's rows
SELECT COUNT(*) AS n FROM Trade GROUP BY n
