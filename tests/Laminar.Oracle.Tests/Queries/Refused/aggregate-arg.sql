-- fails: LAM0072 ARG_MIN takes 2 arguments, not 1
SELECT ARG_MIN(Price) AS a FROM Trade
