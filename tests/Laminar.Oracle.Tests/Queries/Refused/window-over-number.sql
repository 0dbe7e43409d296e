-- fails: LAM0108 'Quantity' is not an event time, so nothing says when its windows are complete
SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Quantity, INTERVAL '1' SECOND)
