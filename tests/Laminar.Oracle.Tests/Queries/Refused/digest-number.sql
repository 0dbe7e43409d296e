-- fails: LAM0071 MD5 does not take
SELECT MD5(Quantity) AS a FROM Trade
