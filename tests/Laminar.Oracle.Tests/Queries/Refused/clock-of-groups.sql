-- fails: LAM0330 NOW() says the time at which a row comes
SELECT Symbol, COUNT(*) AS n, NOW() AS at FROM Trade GROUP BY Symbol EMIT CHANGES
