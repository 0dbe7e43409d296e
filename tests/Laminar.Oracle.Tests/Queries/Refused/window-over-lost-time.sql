-- fails: LAM2001 s has no event time, so its windows would never close
SELECT COUNT(*) AS n FROM (SELECT Symbol FROM Trade) AS s GROUP BY TUMBLE(INTERVAL '1' SECOND)
