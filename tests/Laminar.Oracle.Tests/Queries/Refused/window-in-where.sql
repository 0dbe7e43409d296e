-- fails: LAM0106 TUMBLE makes windows only in GROUP BY
SELECT Symbol FROM Trade WHERE TUMBLE(Ts, INTERVAL '1' HOUR)
