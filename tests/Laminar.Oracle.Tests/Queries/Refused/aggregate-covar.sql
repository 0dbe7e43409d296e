-- fails: LAM0072 COVAR_POP takes 2 arguments, not 1
SELECT COVAR_POP(Price) AS a FROM Trade
