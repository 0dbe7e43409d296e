-- fails: LAM0104 months and years differ in length
SELECT Ts + INTERVAL '1' MONTH AS a FROM Trade
