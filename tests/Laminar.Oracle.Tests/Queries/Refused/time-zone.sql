-- fails: LAM0194 Europe/Berlin
SELECT Ts AT TIME ZONE 'Europe/Berln' AS a FROM Trade
