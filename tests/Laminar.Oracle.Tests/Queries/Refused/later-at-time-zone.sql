-- fails: LAM0300 AT TIME ZONE
SELECT Ts AT TIME ZONE 'Europe/Berlin' AS t FROM Trade
