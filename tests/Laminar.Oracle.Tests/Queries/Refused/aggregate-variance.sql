-- fails: LAM0093 VAR_POP does not take BOOLEAN
SELECT VAR_POP(Sell) AS a FROM Trade
