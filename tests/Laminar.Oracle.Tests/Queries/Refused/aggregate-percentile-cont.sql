-- fails: LAM0097 the fraction of PERCENTILE_CONT is a constant
SELECT PERCENTILE_CONT(1.5) WITHIN GROUP (ORDER BY Price) AS a FROM Trade
