-- fails: LAM0097 the fraction of PERCENTILE_DISC is a constant
SELECT PERCENTILE_DISC(Price) WITHIN GROUP (ORDER BY Price) AS a FROM Trade
