-- fails: LAM0096 CORR does not take DISTINCT
SELECT CORR(DISTINCT Price, Quantity) AS a FROM Trade
