-- fails: LAM0510 TUMBLE in FROM takes its table first
SELECT * FROM TUMBLE(INTERVAL '10' SECOND)
