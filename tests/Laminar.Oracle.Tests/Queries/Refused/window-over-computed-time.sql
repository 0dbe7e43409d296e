-- fails: LAM0108 'this expression' is not an event time, so nothing says when its windows are complete
SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts + INTERVAL '1' SECOND, INTERVAL '1' SECOND)
